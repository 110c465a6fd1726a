const mostWords = 6;

/** An id made of the first words of a text: “1. Regional affairs” is `regional-affairs`. */
export function idOf(words: string): string | undefined {
  const parts = words
    .normalize('NFKD')
    .replace(/[’'.]|\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '' && part !== 'the');
  const first = parts.findIndex((part) => /^[a-z]/.test(part));
  const id = first === -1 ? [] : parts.slice(first, first + mostWords);
  // Digits behind the last hyphen are for items.
  while (/^\d+$/.test(id.at(-1) ?? '')) id.pop();
  return id.length > 0 ? id.join('-') : undefined;
}
