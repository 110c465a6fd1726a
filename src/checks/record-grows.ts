import type { VFile } from 'vfile';
import type { Permalinks } from '../meeting/permalinks.ts';
import { lossesSince } from '../permalinks/losses.ts';
import { positionInPermalinks } from '../permalinks/permalinks-file.ts';
import { problem } from '../problems/problem.ts';

/** Rule permalink-record: the record has everything that the one last published had. */
export function checkRecordGrows(file: VFile, published: Permalinks, current: Permalinks): void {
  for (const { meeting, id, address, found } of lossesSince(published, current)) {
    problem(
      file,
      'permalink-record',
      `${address} ${found}`,
      positionInPermalinks(file, meeting, id),
    );
  }
}
