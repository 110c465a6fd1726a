/**
 * A printed word without what readers do not type: capitals, accents on Latin letters, the full
 * stops of initials, the commas of thousands, full-width forms.
 */
export function fold(printed: string): string {
  return printed
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[.,]/g, '');
}
