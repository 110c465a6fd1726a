/** A cell: numbers and words as they are; nothing where there is none. */
type Cell = string | number | undefined;

/**
 * A table with a header (RFC 4180), which are the names of the first row. It begins with a byte order
 * mark: without it Excel takes UTF-8 for something else and shows other characters than the source's.
 */
export function csvTable(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => row[name]))];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(cell: Cell): string {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
