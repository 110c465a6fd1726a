import type { Meeting } from '../meeting/meeting.ts';
import { titleOf } from '../meeting/names.ts';

/**
 * The source's own lines above the text, exact: its title, then who published it and when. A title
 * that the editors gave stands in square brackets.
 */
export function titleLines(meeting: Meeting): [title: string, ...publication: string[]] {
  const publication = meeting.frame.flatMap((line) =>
    line.role === 'published' || line.role === 'publisher' ? [line.words] : [],
  );
  return [titleOf(meeting), ...publication];
}
