import type { VFile } from 'vfile';
import { endsSentence } from '../words.ts';
import { dayOfMeetingId } from '../ids.ts';
import type { Meeting, Note, Passage, Topic } from '../meeting.ts';
import { passagesOf, topicsOf } from '../passages.ts';
import { startOfFile } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

/** What must hold between the parts of one file: ids, numbers, notes, whole sentences, its name. */
export function checkStructure(
  file: VFile,
  meeting: Meeting,
  notes: ReadonlyMap<string, Note>,
): void {
  checkName(file, meeting);
  const topics = topicsOf(meeting);
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  if (passages.length + topics.length === 0) problem(file, 'empty-text', 'none', startOfFile);
  checkUnique(file, [...topics, ...passages]);
  checkWholeSentences(file, passages);
  const used = new Set(passages.flatMap((passage) => passage.notes));
  // A marker that was misspelt is said to have no definition.
  const hasUndefined = file.messages.some(({ actual }) => actual?.endsWith('has no definition'));
  for (const note of hasUndefined ? [] : notes.values()) {
    if (!used.has(note)) problem(file, 'note-use', `[^${note.id}] is not used`, note.position);
  }
}

function checkName(file: VFile, { id, held, published }: Meeting): void {
  const day = dayOfMeetingId(id);
  const expected = held ?? published ?? day;
  if (day !== undefined && day === expected) return;
  const difference = day === undefined ? '' : `, but the front matter says ${expected}`;
  problem(file, 'meeting-id', `“${id}.md”${difference}`, startOfFile);
}

function checkUnique(file: VFile, parts: readonly (Topic | Passage)[]): void {
  const ids = new Map<string, number>();
  const numbers = new Map<string, number>();
  /** Ids and numbers of two topics: what is in the second is not reported as well. */
  const duplicates: string[] = [];
  for (const { id, number, position } of parts) {
    const { line } = position.start;
    const [idLine, numberLine] = [ids.get(id), numbers.get(number)];
    ids.set(id, idLine ?? line);
    numbers.set(number, numberLine ?? line);
    if (duplicates.some((one) => id.startsWith(`${one}-`) || number.startsWith(`${one}.`)))
      continue;
    if (id !== '' && idLine !== undefined) {
      duplicates.push(id);
      problem(file, 'id-unique', `“${id}” is also on line ${idLine}`, position);
    } else if (numberLine !== undefined) {
      duplicates.push(number);
      problem(file, 'number-unique', `${number} is also on line ${numberLine}`, position);
    }
  }
}

/** A point needs no full stop, nor does what introduces points. */
function checkWholeSentences(file: VFile, passages: readonly Passage[]): void {
  passages.forEach(({ text, paragraph, position, leadIn }, index) => {
    const next = passages[index + 1];
    if (next?.paragraph !== paragraph || leadIn || next.leadIn || endsSentence(text)) return;
    problem(file, 'whole-sentence', `“…${text.slice(-30)}”`, position);
  });
}
