import { meetingAddress, passagePageAddress } from '../meeting/addresses.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { passageName } from '../meeting/names.ts';
import { verbatimSpans } from '../meeting/verbatim-spans.ts';
import type { Copies } from './copies.ts';
import type { PageText } from './page.ts';

/**
 * What the pages of a meeting, its own and those of its passages, must show: address → text. `copies`
 * find its words where they are not marked.
 */
export function pageTexts(meeting: Meeting, copies: Copies): Map<string, PageText> {
  const spans = verbatimSpans(meeting);
  const text = spans.filter(({ kind }) => kind !== 'frame');
  const pieces = text.map(({ words }) => words);
  const wordsOf = (kind: string) =>
    spans.filter((span) => span.kind === kind).map(({ words }) => words);
  const frame = new Set([...wordsOf('frame'), meeting.title]);
  const headings = new Set(wordsOf('heading'));
  const besides = new Set([...frame, ...headings]);
  const shared = { pieces, headings, copies };
  const whole = { ...shared, from: 0, to: pieces.length, others: frame };
  const isNamed = [...copies.official].some((words) => nameOrAddress.test(words));
  const ofPassages = text.flatMap((span, index): [string, PageText][] =>
    span.kind === 'passage'
      ? [
          [
            passagePageAddress(meeting.id, span.passage.id),
            {
              ...shared,
              from: index,
              to: index + 1,
              others: besides,
              own: isNamed ? [] : ownOf(meeting, span.passage),
            },
          ],
        ]
      : [],
  );
  return new Map([[meetingAddress(meeting.id), whole], ...ofPassages]);
}

/** Official words that have one of these could have those of a page of ours. */
const nameOrAddress = /(?:item|sentence) \w|\/meetings\//i;

/** The address and the name of a passage’s own page, as texts write them. */
function ownOf(meeting: Meeting, passage: Passage): string[] {
  const name = passageName(passage);
  return [passagePageAddress(meeting.id, passage.id), name, name.toLowerCase()];
}
