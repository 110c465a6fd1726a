/** The rows of a table, a line each, and their cells, between “ | ”. “⏎” is a line break, “⇥” a tab. */
export function tableRows(table: string): string[][] {
  const lines = table.trim().split('\n');
  return lines.map((line) =>
    line.trimStart().replaceAll('⏎', '\n').replaceAll('⇥', '\t').split(' | '),
  );
}
