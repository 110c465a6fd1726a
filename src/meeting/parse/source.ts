import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Source } from '../meeting.ts';
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
    const before = text.slice(0, text.indexOf('\uFFFD'));
    const lines = before.split('\n');
    const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
    const byte = bytes.at(Buffer.byteLength(before)) ?? 0;
    problem(file, 'source-encoding', `byte 0x${byte.toString(16)}`, place);
    return { text, sha256 };
  }
}
