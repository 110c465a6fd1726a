/** “1 result”, “1,234 results”. */
export function resultCount(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'}`;
}
