/**
 * A printed word without what readers do not type: capitals, accents on Latin letters, the full
 * stops of initials, the commas of thousands, full-width and half-width forms, soft hyphens and other
 * characters without width, the okina of Hawaiʻi.
 */
export function fold(printed: string): string {
  // Almost every word is of these letters, which the rest would not change.
  if (/^[a-z0-9]+$/i.test(printed)) return printed.toLowerCase();
  return printed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[\p{Cf}\s,'’‘ʻʼ]|\.(?!\d)|(?<!\d)\./gu, '');
}
