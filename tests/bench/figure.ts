/** One figure of a built corpus. */
export interface Figure {
  /** What was measured, for the table. */
  what: string;
  value: number;
  unit: 's' | 'ms' | 'GB' | 'MB' | 'KB' | '';
  /** The most that `value` may be; absent where nothing is promised. */
  atMost?: number | undefined;
}

/** The middle one of several tries, odd in number. */
export function middle(values: readonly number[]): number {
  return values.toSorted((few, many) => few - many)[Math.floor(values.length / 2)] ?? 0;
}

/** Figures as a Markdown table, those of each corpus together. */
export function table(figures: ReadonlyMap<string, readonly Figure[]>): string {
  const rows = [...figures].flatMap(([corpus, all]) =>
    all.map(({ what, value, unit, atMost }) => [
      corpus,
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
