import { join } from 'node:path/posix';
import type { VFile } from 'vfile';

/** Path of the official text that belongs to a meeting file. */
export function sourcePath(meetingFile: VFile): string {
  return join(meetingFile.dirname ?? '', '../sources', `${meetingFile.stem ?? ''}.txt`);
}
