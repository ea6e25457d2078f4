export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** A text, or elements. */
  readonly content: string | readonly XmlElement[];
}

/** An element; undefined among its children stands for a child that is left out. */
export function xml(
  name: string,
  content: string | readonly (XmlElement | undefined)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name, attributes, content: typeof content === 'string' ? content : content.filter((each) => !!each) };
}

/** A help text as MAML paragraphs: empty lines part them, and sentences are declared one a line. */
export function paragraphs(text: string): XmlElement[] {
  return text.split(/\n{2,}/).map((each) => xml('maml:para', each.replaceAll('\n', ' ')));
}

/** A document in plain ASCII with two spaces an indent; texts keep their white space. */
export function renderXml(root: XmlElement, comment?: string): string {
  const head = comment === undefined ? '' : `<!-- ${comment} -->\n`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${head}${render(root, '')}`;
}

function render({ name, attributes, content }: XmlElement, indent: string): string {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(' ');
  if (content.length === 0) return `${indent}<${opening} />\n`;
  if (typeof content === 'string') return `${indent}<${opening}>${escape(content)}</${name}>\n`;
  const children = content.map((child) => render(child, `${indent}  `)).join('');
  return `${indent}<${opening}>\n${children}${indent}</${name}>\n`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]|[^\n -~]/gu, (char) => entities[char] ?? `&#x${char.codePointAt(0)?.toString(16)};`);
}
