import type { VFile } from 'vfile';
import { endsSentence } from '../meeting/words.ts';
import type { Meeting, Passage } from '../meeting/meeting.ts';
import { positionOfField } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import type { Alignment } from './alignment.ts';

const blankLine = /\n[ \t]*\n/;
const endsInJapanese = /[。！？][」』）］】〕]*$/;
const endsInWord = /[\p{Ll}\d)”’][.!?…]+[”’"')\]]*$/u;
const beginsWithWord = /^[“"‘'(]?\p{Lu}[\p{Ll}\s]/u;

/**
 * Rules paragraph and whole-sentence: within a topic, or a preamble, a blank line of the source
 * begins a paragraph and sentences on one line stand in one; a line break alone may be either.
 * No topic begins inside a sentence, and no sentence inside a word: where the source has no space
 * between two, a small letter before the stop and a capital word after it must tell that it is missing,
 * or an editor say why (`unspaced`).
 */
export function checkParagraphs(
  file: VFile,
  { source, unspaced }: Meeting,
  { spans, differences }: Alignment,
): void {
  const met = new Set<string>();
  spans.forEach(({ span, range }, index) => {
    const { span: previousSpan, range: previousRange } = spans[index - 1] ?? {};
    if (previousSpan?.kind !== 'passage' || span.kind !== 'passage') return;
    const gap = source.text.slice(previousRange?.end, range?.start).replace(/\r\n?/g, '\n');
    if (!previousRange || !range || /[^ \t\n]/.test(gap)) return;
    const { passage: previous } = previousSpan;
    const { passage } = span;
    const ending = `“…${previous.text.slice(-30)}”`;
    const beginning = `“${passage.text.slice(0, 30)}${passage.text.length > 30 ? '…' : ''}”`;
    const isConfirmed = gap === '' && unspaced[passage.id] !== undefined;
    if (isConfirmed) met.add(passage.id);
    if (gap === '' && !isConfirmed && !isTellingBoundary(previous.text, passage)) {
      const finding = `${ending} and ${beginning}, without a space`;
      const cure = `Join the two; or, if a sentence ends there, say how you know: “unspaced:”, “  ${passage.id}: …”.`;
      problem(file, 'whole-sentence', finding, previous.position, cure);
    } else if (span.topic !== previousSpan.topic) {
      const isWhole =
        blankLine.test(gap) || previous.leadIn !== undefined || endsSentence(previous.text);
      if (!isWhole) problem(file, 'whole-sentence', ending, previous.position);
    } else if (passage.paragraph === previous.paragraph) {
      const cure = 'Put a blank line before it.';
      const finding = `${beginning} begins one there`;
      if (blankLine.test(gap)) problem(file, 'paragraph', finding, passage.position, cure);
    } else if (!gap.includes('\n')) {
      const cure = 'Remove the blank line before it.';
      problem(file, 'paragraph', `${beginning} continues one there`, passage.position, cure);
    }
  });
  for (const id of Object.keys(unspaced)) {
    if (met.has(id) || differences?.length !== 0) continue;
    const finding = `“${id}” is said to begin without a space, which the source does not show`;
    const cure = 'Remove it from “unspaced”.';
    problem(file, 'whole-sentence', finding, positionOfField(file, 'unspaced', id), cure);
  }
}

/** Whether two passages without a space between them are two beyond doubt. */
function isTellingBoundary(before: string, { text, leadIn }: Passage): boolean {
  // The no-break and the ideographic space are part of the words.
  if (/[\u00A0\u3000]$/.test(before) || /^[\u00A0\u3000]/.test(text)) return true;
  if (endsInJapanese.test(before)) return true;
  if (leadIn) return /[^\p{L}\p{N}]$/u.test(before) || /^[^\p{L}\p{N}]/u.test(text);
  return endsInWord.test(before) && beginsWithWord.test(text);
}
