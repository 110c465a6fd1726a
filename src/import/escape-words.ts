const markup = String.raw`[\\\x60*_[\]<]|~(?=~)|&(?=#|\p{L})`;
/** GFM makes a link of a bare address, in which no escape works: it is broken up where one is needed. */
const address = String.raw`(?::(?=\/\/)|(?<=www)\.)(?=\S*[\\\x60*_[\]<~&])|@`;
const inline = new RegExp(`${markup}|${address}`, 'giu');
/** What it takes for markup at the beginning of one. */
const opening = /^(?:[#>+=:|~-]|\d{1,9}(?=[.)]))/;

/** Official words as a line of Markdown that reads back as these words. */
export function escapeWords(text: string): string {
  const escaped = escapeInLine(text);
  const number = /^\d+(?=[.)])/.exec(escaped)?.[0];
  if (number !== undefined) return `${number}\\${escaped.slice(number.length)}`;
  return opening.test(escaped) ? `\\${escaped}` : escaped;
}

/** The same within a line that has begun, as a heading’s. */
export function escapeInLine(text: string): string {
  return text.replace(inline, (character) => `\\${character}`);
}
