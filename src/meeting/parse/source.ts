import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Source } from '../meeting.ts';
import { pointAt } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

/** The official text of a file of bytes as received; bytes that are no UTF-8 are a problem. */
export function parseSource(file: VFile): Source {
  const bytes = Buffer.from(file.value);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const wrong = firstNotUtf8(bytes, text);
  if (wrong) {
    const hex = wrong.byte.toString(16).toUpperCase().padStart(2, '0');
    problem(file, 'source-encoding', `byte 0x${hex}`, pointAt(text, wrong.index));
  }
  return { text, sha256 };
}

/**
 * The first byte that is no UTF-8, with its index in `text`, which was decoded from the bytes. The
 * decoder writes U+FFFD for it; one that the bytes themselves have is three bytes and no fault.
 */
export function firstNotUtf8(
  bytes: Uint8Array,
  text: string,
): { byte: number; index: number } | undefined {
  let offset = 0;
  let last = 0;
  for (const { index } of text.matchAll(/\uFFFD/g)) {
    offset += Buffer.byteLength(text.slice(last, index));
    const own = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!own) return { byte: bytes[offset] ?? 0, index };
    offset += 3;
    last = index + 1;
  }
  return undefined;
}
