import type { Figure } from './measure.ts';

/** Figures as a Markdown table, those of each number of meetings together. */
export function table(figures: ReadonlyMap<number, readonly Figure[]>): string {
  const rows = [...figures].flatMap(([count, all]) =>
    all.map(({ what, value, unit, atMost }) => [
      String(count),
      what,
      amount(value, unit),
      atMost === undefined ? '' : amount(atMost, unit),
      atMost === undefined ? '' : value <= atMost ? 'ok' : 'missed',
    ]),
  );
  const head = ['meetings', 'measure', 'measured', 'at most', ''];
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function amount(value: number, unit: Figure['unit']): string {
  const digits = value >= 10 ? 1 : 2;
  return `${Number(value.toFixed(digits))} ${unit}`.trimEnd();
}
