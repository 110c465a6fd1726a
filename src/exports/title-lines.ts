import type { Meeting } from '../meeting/meeting.ts';

/** The source's own lines above the text, exact: its title, then who published it and when. */
export function titleLines({ title, frame }: Meeting): [title: string, ...rest: string[]] {
  const rest = frame.flatMap((line) =>
    line.role === 'published' || line.role === 'publisher' ? [line.words] : [],
  );
  return [title, ...rest];
}
