/** What this site remembers in the browser: the citation style opened last, and hidden additions. */
type Key = 'citation-style' | 'editorial';

export function stored(key: Key): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // The reader blocks storage.
  }
}

export function store(key: Key, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The reader blocks storage: nothing is remembered.
  }
}
