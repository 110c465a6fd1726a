import type { VFile } from 'vfile';
import { pointAt, startOfFile } from './positions.ts';
import { problem } from './problem.ts';

/** How UTF-16 begins: with a byte order mark, or with Latin letters of two bytes. */
const utf16 = /^(?:(?:\0[^\0]){4}|(?:[^\0]\0){4}|\xFF\xFE|\xFE\xFF)/;

/** Whether bytes are text in UTF-16, as Windows programs save it. */
export function isUtf16(bytes: Uint8Array): boolean {
  return utf16.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1'));
}

/** Rule source-encoding: a file is text in UTF-8. If it is in another encoding, this is said. */
export function checkEncoding(file: VFile): void {
  const bytes = Buffer.from(file.value);
  if (isUtf16(bytes)) {
    const cure = 'Save the file as UTF-8: in most editors by “Save as”, “Encoding: UTF-8”.';
    problem(file, 'source-encoding', 'the file is in UTF-16', startOfFile, cure);
    return;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const wrong = firstNotUtf8(bytes, text);
  if (!wrong) return;
  const finding = `byte ${wrong.byte}, as in Windows-1252 (“ANSI”) or Shift-JIS`;
  problem(file, 'source-encoding', finding, pointAt(text, wrong.index));
}

/**
 * The first byte that is not UTF-8, as “0x93”, with its index in `text`, which was decoded from the bytes. The
 * decoder writes U+FFFD for it; one that the bytes themselves have is three bytes and no fault.
 */
export function firstNotUtf8(
  bytes: Uint8Array,
  text: string,
): { byte: string; index: number } | undefined {
  let offset = 0;
  let previousEnd = 0;
  for (const { index } of text.matchAll(/\uFFFD/g)) {
    offset += Buffer.byteLength(text.slice(previousEnd, index));
    const isWritten =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    const hex = bytes[offset]?.toString(16).toUpperCase() ?? '';
    if (!isWritten) return { byte: `0x${hex}`, index };
    offset += 3;
    previousEnd = index + 1;
  }
  return undefined;
}
