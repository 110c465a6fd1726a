import { isUtf8 } from 'node:buffer';
import type { Point } from 'unist';
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
  const wrong = firstNotUtf8(bytes);
  if (!wrong) return;
  const finding = `byte ${wrong.byte}, as in Windows-1252 (“ANSI”) or Shift-JIS`;
  problem(file, 'source-encoding', finding, wrong.point);
}

/** The first byte that is not UTF-8, as “0x93”, and where it is in the text. */
export function firstNotUtf8(bytes: Uint8Array): { byte: string; point: Point } | undefined {
  if (isUtf8(bytes)) return undefined;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  // The decoder writes U+FFFD in its place, which may begin with the same bytes.
  const written = Buffer.from(decoder.decode(bytes));
  let offset = bytes.findIndex((byte, index) => byte !== written[index]);
  if (offset < 0) offset = bytes.length;
  while (!isUtf8(bytes.subarray(0, offset))) offset--;
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase()}`;
  const textBefore = decoder.decode(bytes.subarray(0, offset));
  return { byte, point: pointAt(`${textBefore}\uFFFD`, textBefore.length) };
}
