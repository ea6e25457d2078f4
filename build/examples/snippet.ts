/** Who runs a piece of code. */
export type Language = 'pwsh' | 'node' | 'shell';

/** A piece of code that help or a guide shows. */
export interface Snippet {
  readonly language: Language;
  readonly code: string;
  /** True for one that shows an error. */
  readonly fails?: boolean;
  /** True for one that serves until the scene is over. */
  readonly background?: boolean;
}

/** Snippets that run one after the other in a world of their own. */
export interface Scene {
  /** What they are recorded under: the name of a cmdlet, or the path of a page from the package's folder. */
  readonly document: string;
  readonly snippets: readonly Snippet[];
}

/** What a snippet wrote. */
export interface SnippetResult {
  readonly output: string;
  readonly failed: boolean;
}

/** Runs the snippets of a language, one after the other. */
export interface SnippetRunner {
  run(snippet: Snippet): Promise<SnippetResult>;
}
