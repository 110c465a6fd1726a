import type { VFile } from 'vfile';
import { endsSentence } from '../meeting/words.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { problem } from '../problems/problem.ts';
import type { Alignment } from './alignment.ts';

const blankLine = /\n[ \t]*\n/;

/**
 * Rules paragraph and whole-sentence: within a topic, or a preamble, a blank line of the source
 * begins a paragraph and sentences on one line stand in one; a line break alone may be either.
 * No topic begins inside a sentence.
 */
export function checkParagraphs(file: VFile, { source }: Meeting, { spans }: Alignment): void {
  spans.forEach(({ span, start, differs }, index) => {
    const before = spans[index - 1];
    if (before?.span.kind !== 'passage' || span.kind !== 'passage') return;
    if (before.differs !== undefined || differs !== undefined) return;
    const { passage } = span;
    const gap = source.text.slice(before.end, start).replace(/\r\n?/g, '\n');
    if (span.topic !== before.span.topic) {
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
