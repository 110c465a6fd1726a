import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { Source } from '../meeting.ts';

/** The official text of a file of bytes as received. */
export function parseSource(file: VFile): Source {
  const bytes = Buffer.from(file.value);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), sha256 };
}
