import { meetingAddress, passagePageAddress } from '../../meeting/addresses.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { leadInsOf } from '../../meeting/passages.ts';
import { verbatimSpans } from '../../meeting/verbatim-spans.ts';

/** The official text that a page must show, and what else it may mark as official. */
export interface PageText {
  /** Sentences and official headings of the meeting, in order. */
  officialTexts: readonly string[];
  /** Index of the first one that the page must have, and of the one after the last. */
  from: number;
  to: number;
  /** Lines of the frame and the title; on the page of a sentence headings too. */
  otherTexts: ReadonlySet<string>;
}

/** The official text of the pages of a meeting, its own and those of its passages, by address. */
export function pageTexts(meeting: Meeting): Map<string, PageText> {
  const spans = verbatimSpans(meeting);
  const wordsOf = (kind: string) =>
    spans.filter((span) => span.kind === kind).map(({ text }) => text);
  const textSpans = spans.filter(({ kind }) => kind !== 'frame');
  const officialTexts = textSpans.map(({ text }) => text);
  const frame = new Set([...wordsOf('frame'), meeting.title]);
  const frameAndHeadings = new Set([...frame, ...wordsOf('heading')]);
  const texts = new Map<string, PageText>([
    [
      meetingAddress(meeting.id),
      { officialTexts, from: 0, to: officialTexts.length, otherTexts: frame },
    ],
  ]);
  for (const [index, span] of textSpans.entries()) {
    if (span.kind !== 'passage') continue;
    const address = passagePageAddress(meeting.id, span.passage.id);
    // A point is shown after its lead-ins, without the points between them.
    const leadIns = leadInsOf(span.passage).map(({ text }) => text);
    const range =
      leadIns.length > 0
        ? { officialTexts: [...leadIns, span.text], from: 0, to: leadIns.length + 1 }
        : { officialTexts, from: index, to: index + 1 };
    texts.set(address, { ...range, otherTexts: frameAndHeadings });
  }
  return texts;
}
