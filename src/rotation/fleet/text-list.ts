/** A list of short texts without line feeds that only grows. It holds them joined: each alone takes several times as much. */
export interface TextList {
  readonly length: number;
  push(text: string): void;
  /** The text at a place; fastest from the first to the last. */
  at(index: number): string | undefined;
  /** All of them, some joined by line feeds. */
  readonly pages: readonly string[];
}

export function createTextList(): TextList {
  const full: string[] = [];
  let open: string[] = [];
  let read: { readonly page: number; readonly texts: readonly string[] } | undefined;
  const pageOf = (page: number): readonly string[] => {
    if (page === full.length) return open;
    if (read?.page !== page) read = { page, texts: full[page]?.split('\n') ?? [] };
    return read.texts;
  };
  return {
    get length() {
      return full.length * pageSize + open.length;
    },
    push(text) {
      if (open.push(text) < pageSize) return;
      full.push(open.join('\n'));
      open = [];
    },
    at: (index) => pageOf(Math.floor(index / pageSize))[index % pageSize],
    get pages() {
      return open.length > 0 ? [...full, open.join('\n')] : full;
    },
  };
}

const pageSize = 256;
