import type { Point } from 'unist';
import { firstNotUtf8, isUtf16 } from '../problems/encoding.ts';
import { pointAt } from '../problems/positions.ts';

/** Bytes above which a file is no summary: the longest known has about 20,000. */
const maxBytes = 256 * 1024;

/** Files that are no text, by how they begin: what they are, and what to do. */
const kinds: [beginning: RegExp, sentence: string][] = [
  [/^%PDF-/, 'is a PDF: open it, copy its text from the title to the last line, and save that'],
  [/^PK\x03\x04/, 'is a Word or ZIP file: open it, copy its text, and save that as plain text'],
  [/^\{\\rtf/, 'is an RTF file: open it, and save it as plain text in UTF-8'],
  [/^(?:\x89PNG|\xFF\xD8\xFF|GIF8)/, 'is a picture: copy the text from the ministry’s page'],
  [
    /^(?:\xEF\xBB\xBF)?\s*<(?:!doctype|html|head|body|\?xml|!--)/i,
    'is a page in HTML: open it in a browser, copy the text from the title to the last line, and save that',
  ],
];
/** What a text cannot have; each sentence ends with the place. */
const faults: [RegExp, string][] = [
  [
    /(?:<\/?(?:p|div|br|span|a|li|ul|td|tr|h[1-6]|strong)(?:\s[^<>]*)?\/?>[^<]*){4}/i,
    'has tags of HTML: copy the text as a browser shows it; the first is',
  ],
  [/[\0-\x08\x0E-\x1F\x7F]/, 'is no text: it has a control character'],
  [
    /[\uF020-\uF0FF]/,
    'has a mark of Word’s Symbol font, which other fonts do not have: write “•” for each in the copied text, as Word shows it; the first is',
  ],
  [/\uFFFD/, 'has lost a character: copy the text again; it was lost'],
  [
    /[\x80-\x9F]|â€|Ã[\xA0-\xBF]|Â[\xA0-\xBF]/,
    'is UTF-8 that was read as Windows-1252: copy the text again and save it as UTF-8; it shows',
  ],
];

/** The characters of an official text as received. Throws what is wrong if they are not certain. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > maxBytes) {
    const size = bytes.length.toLocaleString('en');
    throw new Error(`has ${size} bytes, a summary at most ${maxBytes.toLocaleString('en')}`);
  }
  const beginning = Buffer.from(bytes.subarray(0, 256)).toString('latin1');
  if (isUtf16(bytes)) throw new Error('is in UTF-16: save it as UTF-8');
  const kind = kinds.find(([form]) => form.test(beginning));
  if (kind) throw new Error(kind[1]);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!/[^\s\uFEFF]/.test(text)) throw new Error('is empty');
  const inWords = ({ line, column }: Point) => `line ${line}, column ${column}`;
  const wrong = firstNotUtf8(bytes);
  if (wrong) {
    throw new Error(
      `is not in UTF-8 (byte ${wrong.byte} at ${inWords(wrong.point)}), perhaps in Windows-1252 or Shift-JIS: copy the text again and save it as UTF-8`,
    );
  }
  for (const [fault, sentence] of faults) {
    const match = fault.exec(text);
    if (match) throw new Error(`${sentence} at ${inWords(pointAt(text, match.index))}`);
  }
  return text;
}
