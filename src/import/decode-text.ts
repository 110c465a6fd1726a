import { pointAt } from '../problems/positions.ts';

/** Bytes above which a file is no summary: the longest known has about 20,000. */
const most = 256 * 1024;

const faults: [RegExp, string][] = [
  [/[\0-\x08\x0E-\x1F\x7F]/, 'is no text: it has a control character'],
  [/\uFFFD/, 'has lost a character: copy the text anew; it was lost'],
  [
    /[\x80-\x9F]|â€|Ã[\xA0-\xBF]|Â[\xA0-\xBF]/,
    'is UTF-8 that was read as Windows-1252: copy the text anew and save it as UTF-8; it shows',
  ],
];

/**
 * The characters of an official text as received. Throws what is wrong with it where they
 * cannot be told for certain: empty, too long, binary, another encoding, or garbled by one.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > most) {
    const size = bytes.length.toLocaleString('en');
    throw new Error(`has ${size} bytes, a summary at most ${most.toLocaleString('en')}`);
  }
  if ([0xfffe, 0xfeff].includes((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0))) {
    throw new Error('is in UTF-16: save it as UTF-8');
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!/[^\s\uFEFF]/.test(text)) throw new Error('is empty');
  for (const [fault, sentence] of faults) {
    const found = fault.exec(text);
    // A byte that is no UTF-8 is decoded as U+FFFD too.
    if (found?.[0] === '\uFFFD' && !isUtf8(bytes)) throw new Error(notUtf8(text, bytes));
    if (found) throw new Error(`${sentence} at ${positionIn(text, found.index)}`);
  }
  return text;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function notUtf8(text: string, bytes: Uint8Array): string {
  const index = text.indexOf('\uFFFD');
  const byte = bytes[Buffer.byteLength(text.slice(0, index))] ?? 0;
  return (
    `is not in UTF-8 (byte 0x${byte.toString(16)} at ${positionIn(text, index)}), ` +
    'perhaps in Windows-1252: open it as that and save it as UTF-8'
  );
}

function positionIn(text: string, index: number): string {
  const { line, column } = pointAt(text, index);
  return `line ${line}, column ${column}`;
}
