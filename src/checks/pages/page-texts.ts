import { meetingAddress, passagePageAddress } from '../../meeting/addresses.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { leadInsOf, passagesOf } from '../../meeting/passages.ts';
import { verbatimSpans } from '../../meeting/verbatim-spans.ts';

/** The official text that a page must show, and what else it may mark as official. */
export interface PageText {
  /** Sentences and official headings, in order. */
  officialTexts: readonly string[];
  /** Lines of the frame and the title; on the page of a sentence headings too. */
  otherTexts: ReadonlySet<string>;
}

/** The official text of the pages of a meeting, its own and those of its passages, by address. */
export function pageTexts(meeting: Meeting): Map<string, PageText> {
  const spans = verbatimSpans(meeting);
  const wordsOf = (...kinds: string[]) =>
    spans.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
  const officialTexts = wordsOf('heading', 'passage');
  const frame = new Set([...wordsOf('frame'), meeting.title]);
  const texts = new Map([[meetingAddress(meeting.id), { officialTexts, otherTexts: frame }]]);
  const otherTexts = new Set([...frame, ...wordsOf('heading')]);
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  for (const [index, passage] of passages.entries()) {
    const leadIns = leadInsOf(passage);
    // A point is shown after its lead-ins, a sentence between its neighbours in the paragraph.
    const neighbours =
      leadIns.length > 0
        ? [...leadIns, passage]
        : passages
            .slice(Math.max(0, index - 1), index + 2)
            .filter(({ paragraph }) => paragraph === passage.paragraph);
    const address = passagePageAddress(meeting.id, passage.id);
    texts.set(address, { officialTexts: neighbours.map(({ text }) => text), otherTexts });
  }
  return texts;
}
