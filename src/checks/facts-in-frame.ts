import type { VFile } from 'vfile';
import { datesIn, isoDay } from '../meeting/parse/printed-dates.ts';
import type { FrameRole } from '../meeting/facts.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { positionOfField } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import type { Alignment } from './alignment.ts';
import { joinWords } from '../meeting/words.ts';

/**
 * Rule fact-frame: title, publisher and day of publication are what the lines of the frame say. It
 * is not asked of a line that is not the source’s.
 */
export function checkFactsInFrame(file: VFile, meeting: Meeting, { spans }: Alignment): void {
  const equalLines = new Set(
    spans.flatMap(({ span, differs }) =>
      span.kind === 'frame' && differs === undefined ? span.index : [],
    ),
  );
  const wrongRoles = meeting.frame.flatMap(({ role }, index) =>
    equalLines.has(index) ? [] : role,
  );
  for (const field of ['title', 'publisher'] as const) {
    if (wrongRoles.includes(field)) continue;
    const line = lineOf(meeting, field);
    // What the source does not print is inferred, or given by the editors.
    const given = line === undefined && meeting.inferred[field] !== undefined;
    if (!given && line !== joinWords(meeting[field])) {
      problem(
        file,
        'fact-frame',
        differ(field, meeting[field], line),
        positionOfField(file, field),
      );
    }
  }
  if (wrongRoles.includes('published')) return;
  const line = lineOf(meeting, 'published');
  const { published, inferred } = meeting;
  const printed = datesIn(line ?? '').map(isoDay);
  if (
    line === undefined ? published !== undefined && !inferred.published : printed[0] !== published
  ) {
    const finding = differ('published', published, line);
    problem(file, 'fact-frame', finding, positionOfField(file, published ? 'published' : 'frame'));
  }
}

function lineOf({ frame }: Meeting, role: FrameRole): string | undefined {
  const lines = frame.flatMap((line) =>
    line.role === role && 'words' in line ? [line.words] : [],
  );
  return lines.length > 0 ? joinWords(lines.join(' ')) : undefined;
}

function differ(field: string, value: string | undefined, line: string | undefined): string {
  const fact = value === undefined ? `“${field}” is missing` : `“${field}” is “${value}”`;
  return `${fact}, but the frame ${line === undefined ? 'has no such line' : `says “${line}”`}`;
}
