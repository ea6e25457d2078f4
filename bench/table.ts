import { reaches, targetText, type Figure } from './figure.js';

/** The figures as a table of Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    targetText(figure.target, figure.unit),
    `${digits(figure.value, figure.unit)} ${figure.unit}`,
    reaches(figure) === false ? 'missed' : '',
    Object.entries(figure.from)
      .map(([name, value]) => `${name} ${digits(value, 'x')}`)
      .join(', '),
  ]);
  const lines = [['Figure', 'Target', 'Reached', '', 'From'], ['---', '---', '---:', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function digits(value: number, unit: Figure['unit']): string {
  return value.toFixed((unit === 'x' && value < 100) || (unit === 'MB' && value < 10) ? 2 : 0);
}
