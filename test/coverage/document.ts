/** One of the documents that say what users do with the service. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** The headings that lead to it, outermost first. */
  readonly title: string;
  readonly things: readonly Thing[];
}

/** Something that the document shows a user doing, or says about the service. */
export interface Thing {
  readonly id: string;
  /** The document's own words, a line at most. */
  readonly quote: string;
  /** How it is done here. */
  readonly here: string;
}

/** Shortens a table of {@link Thing}s: id, quote, how it is done here. */
export function section(title: string, ...things: readonly (readonly [string, string, string])[]): Section {
  return { title, things: things.map(([id, quote, here]) => ({ id, quote, here })) };
}
