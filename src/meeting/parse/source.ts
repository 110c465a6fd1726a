import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Source } from '../meeting.ts';
import { pointAt } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

/** The official text of a file of bytes as received; bytes that are no UTF-8 are a problem. */
export function parseSource(file: VFile): Source {
  const bytes = Buffer.from(file.value);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const decode = (fatal: boolean) =>
    new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes);
  try {
    return { text: decode(true), sha256 };
  } catch {
    const text = decode(false);
    const offset = text.indexOf('\uFFFD');
    const byte = bytes.at(Buffer.byteLength(text.slice(0, offset))) ?? 0;
    problem(file, 'source-encoding', `byte 0x${byte.toString(16)}`, pointAt(text, offset));
    return { text, sha256 };
  }
}
