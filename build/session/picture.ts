/** A line of a session: what was typed after a prompt, or what was answered. */
export interface SessionLine {
  readonly prompt?: string;
  readonly text: string;
}

const columns = 100;
const [lineHeight, characterWidth, margin] = [19, 8.1, 18];

/** A session as it looks in a terminal of 100 columns, as SVG. */
export function sessionPicture(lines: readonly SessionLine[]): string {
  const rows = lines.flatMap(({ prompt = '', text }) =>
    wrapped(prompt + text).map((row, index) =>
      index === 0 ? { prompt, row } : { prompt: '', row, typed: prompt !== '' },
    ),
  );
  const [width, height] = [Math.ceil(columns * characterWidth) + 2 * margin, rows.length * lineHeight + 2 * margin];
  const texts = rows.map(({ prompt, row, typed }, index) => {
    const isTyped = prompt !== '' || typed;
    const mark = prompt && `<tspan fill="#7d8590">${escaped(prompt)}</tspan>`;
    const y = margin + (index + 0.75) * lineHeight;
    return `<text x="${margin}" y="${y}" fill="${isTyped ? '#7ee787' : '#e6edf3'}">${mark}${escaped(row.slice(prompt.length))}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>A session: a key regenerated from PowerShell, from a shell and from Node</title>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="13.5" xml:space="preserve">
${texts.join('\n')}
</g>
</svg>
`;
}

/** At blanks, where there are any. */
function wrapped(text: string): string[] {
  const rows = text.match(new RegExp(`.{1,${columns}}(?:$| )|.{${columns}}`, 'g'));
  return rows ?? [''];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
