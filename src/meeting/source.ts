import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Source } from './meeting.ts';
import { problem } from './problem.ts';

/** The official text of a file of bytes as received; bytes that are no UTF-8 are a problem. */
export function parseSource(file: VFile): Source {
  const bytes = Buffer.from(file.value);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const decode = (fatal: boolean) =>
    new TextDecoder('utf-8', { fatal, ignoreBOM: true }).decode(bytes);
  try {
    return { text: decode(true), sha256 };
  } catch {
    problem(file, 'source-encoding', 'bytes of another encoding', { line: 1, column: 1 });
    return { text: decode(false), sha256 };
  }
}
