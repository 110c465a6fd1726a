/** The letter under which a folded word stands in the index of terms: a–z, `0-9` or `japanese`. */
export function letterOf(key: string): string {
  const first = key.charAt(0);
  if (/[a-z]/.test(first)) return first;
  return /\d/.test(first) ? '0-9' : 'japanese';
}
