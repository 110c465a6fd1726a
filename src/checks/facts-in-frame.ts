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
  for (const field of ['title', 'publisher', 'published'] as const) {
    if (wrongRoles.includes(field)) continue;
    const value = meeting[field];
    const line = lineOf(meeting, field);
    const printed = field === 'published' ? datesIn(line ?? '').map(isoDay)[0] : line;
    // What the source does not print is inferred, or given by the editors.
    const isGiven = line === undefined && meeting.inferred[field] !== undefined;
    if (isGiven || printed === (value && joinWords(value))) continue;
    const fact = value === undefined ? `“${field}” is missing` : `“${field}” is “${value}”`;
    const frame = line === undefined ? 'has no such line' : `says “${line}”`;
    const position = positionOfField(file, value === undefined ? 'frame' : field);
    problem(file, 'fact-frame', `${fact}, but the frame ${frame}`, position);
  }
}

function lineOf({ frame }: Meeting, role: FrameRole): string | undefined {
  const lines = frame.flatMap((line) =>
    line.role === role && 'words' in line ? [line.words] : [],
  );
  return lines.length > 0 ? joinWords(lines.join(' ')) : undefined;
}
