/**
 * Milliseconds of a length of time: `90s`, `30m`, `24h`, `7d`; as .NET writes it, `1.12:30:00`; or as ISO 8601 does,
 * `P1DT12H30M`.
 *
 * @returns Undefined when it is none of those. A bare number is none, as nobody can tell of what.
 */
export function parseDuration(text: string): number | undefined {
  const parts = forms.map((form) => form.exec(text.trim())?.groups).find((groups) => groups !== undefined);
  if (!parts || Object.values(parts).every((part) => part === undefined)) return undefined;
  const { d = 0, h = 0, m = 0, s = 0 } = parts;
  return (((Number(d) * 24 + Number(h)) * 60 + Number(m)) * 60 + Number(s)) * 1000;
}

const forms = [
  /^(?:(?<d>\d+)d|(?<h>\d+)h|(?<m>\d+)m|(?<s>\d+)s)$/i,
  /^(?:(?<d>\d+)\.)?(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2})(?:\.\d{1,7})?)?$/,
  /^P(?:(?<d>\d+)D)?(?:T(?=\d)(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>\d+)S)?)?$/i,
];

/** A length of time for people: `1 d 12 h 30 min`. */
export function describeDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const;
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return shown.length > 0 ? shown.join(' ') : 'no time';
}
