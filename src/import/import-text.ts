import { VFile } from 'vfile';
import { stringify } from 'yaml';
import { align } from '../checks/alignment.ts';
import { wordsInFrame } from '../checks/facts.ts';
import { dayOfMeetingId } from '../meeting/ids.ts';
import { parseMeeting } from '../meeting/parse/parse-meeting.ts';
import { factsOf } from './facts-of.ts';
import { meetingIdOf } from './ids.ts';
import { isJapansMinistry, reasonForFurniture } from './line-forms.ts';
import { type FrameWords, type Numbers, type Recognised, recognise } from './recognise.ts';
import { writeBody } from './write-body.ts';

/** A meeting file, ready but for what only a person can decide. */
export interface Imported {
  id: string;
  /** As received. */
  text: string;
  markdown: string;
  recognised: Recognised;
  /** Of the text’s title, as no place is known: the editor may know a better one. */
  idIsOfTitle: boolean;
}

const hints = `# Add what you know, and remove these lines:
# sources:
#   - language: en
#     address: https://… (the page you copied the text from)
# retrieved: YYYY-MM-DD (the day you copied it)
`;
const termsOfJapansMinistry = 'https://www.mod.go.jp/e/notice.html';

/** Makes a meeting file of an official text. Throws a sentence where text or id is not certain. */
export function importText(text: string, givenId: string | undefined, numbers?: Numbers): Imported {
  const recognised = recognise(text, numbers);
  const { header, body, footer } = recognised;
  const title = wordsInFrame(header, 'title');
  const publisher = wordsInFrame(header, 'publisher');
  const paragraphs = body.flatMap((part) => (part.kind === 'paragraph' ? part.text : []));
  const opening = paragraphs.slice(0, 2).join(' ');
  const stated = factsOf(header, paragraphs);
  const written = writeBody(body, numbers);
  const id = givenId ?? meetingIdOf(stated, title ?? '', opening);
  if (id === undefined)
    throw new Error(
      'has no day that is certainly that of the meeting: give the meeting its id, --id YYYY-MM-DD-place',
    );
  const day = dayOfMeetingId(id);
  if (day === undefined) throw new Error(`cannot have the id “${id}”: it must be YYYY-MM-DD-place`);
  const facts =
    (stated.held ?? stated.published)
      ? stated
      : { ...stated, held: day, inferred: { held: 'PLACEHOLDER' } };
  // What the text does not print the editor gives, with the reason for it.
  const inferred = {
    ...(title === undefined && { title: 'PLACEHOLDER' }),
    ...(publisher === undefined && { publisher: 'PLACEHOLDER' }),
    ...facts.inferred,
  };

  const frontMatter = {
    title: title ?? 'PLACEHOLDER',
    publisher: publisher ?? 'PLACEHOLDER',
    ...facts,
    ...(Object.keys(inferred).length > 0 && { inferred }),
    terms: isJapansMinistry(publisher ?? '') ? termsOfJapansMinistry : 'https://PLACEHOLDER',
    frame: [...header.map(frameLine), 'text', ...written.furniture, ...footer.map(frameLine)],
  };
  const yaml = stringify(frontMatter, { lineWidth: 0 });
  const markdown = `---\n${yaml}${hints}---\n\n${written.markdown}\n`;
  assertFaithful(id, markdown, text);
  const idIsOfTitle = givenId === undefined && !stated.place && !/-(?:telephone|video)$/.test(id);
  return { id, text, markdown, recognised, idIsOfTitle };
}

function frameLine({ role, text }: FrameWords): Record<string, string> {
  const reason = role === 'furniture' ? reasonForFurniture(text) : undefined;
  return { [role]: text, ...(reason !== undefined && { reason }) };
}

/** Nothing is written unless the file has every word of the text. */
function assertFaithful(id: string, markdown: string, text: string): void {
  const file = new VFile({ path: `${id}.md`, value: markdown });
  const meeting = parseMeeting(file, new VFile({ value: text }));
  const { spans = [], differences } = meeting ? align(meeting) : {};
  if (differences?.length === 0) return;
  const differing = spans.find(({ range }) => !range);
  throw new Error(`cannot be taken over word for word, at “${differing?.span.text ?? 'its end'}”`);
}
