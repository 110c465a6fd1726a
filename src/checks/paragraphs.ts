import type { VFile } from 'vfile';
import { endsSentence } from '../meeting/words.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { problem } from '../problems/problem.ts';
import type { Alignment } from './alignment.ts';

const blankLine = /\n[ \t]*\n/;
const endsInWord = /[\p{Ll}\d)”’][.!?…]+[”’"')\]]*$/u;
const beginsWithWord = /^[“"‘'(]?\p{Lu}[\p{Ll}\s]/u;

/**
 * Rules paragraph and whole-sentence: within a topic, or a preamble, a blank line of the source
 * begins a paragraph and sentences on one line stand in one; a line break alone may be either.
 * No topic begins inside a sentence, and no sentence inside a word: where the source has no space
 * between two, a small letter before the stop and a capital word after it must tell that it is missing.
 */
export function checkParagraphs(file: VFile, { source }: Meeting, { spans }: Alignment): void {
  spans.forEach(({ span, start, differs }, index) => {
    const before = spans[index - 1];
    if (before?.span.kind !== 'passage' || span.kind !== 'passage') return;
    if (before.differs !== undefined || differs !== undefined) return;
    const { passage } = span;
    const gap = source.text.slice(before.end, start).replace(/\r\n?/g, '\n');
    if (gap === '' && !(endsInWord.test(before.span.words) && beginsWithWord.test(span.words))) {
      const found = `“…${before.span.words.slice(-30)}” and “${words(passage.text)}”, without a space`;
      problem(file, 'whole-sentence', found, before.span.passage.position);
    } else if (span.topic !== before.span.topic) {
      if (!blankLine.test(gap) && !endsSentence(before.span.words)) {
        const found = `“…${before.span.words.slice(-30)}”`;
        problem(file, 'whole-sentence', found, before.span.passage.position);
      }
    } else if (passage.paragraph === before.span.passage.paragraph) {
      if (blankLine.test(gap)) {
        const cure = 'Put a blank line before it.';
        problem(
          file,
          'paragraph',
          `“${words(passage.text)}” begins one there`,
          passage.position,
          cure,
        );
      }
    } else if (!gap.includes('\n')) {
      const cure = 'Remove the blank line before it.';
      problem(
        file,
        'paragraph',
        `“${words(passage.text)}” goes on in one there`,
        passage.position,
        cure,
      );
    }
  });
}

function words(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
