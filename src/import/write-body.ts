import { splitAttributes } from '../meeting/parse/attributes.ts';
import { escapeInLine, escapeWords } from './escape-words.ts';
import { numbered } from './line-forms.ts';
import type { Part } from './recognise.ts';
import { sentencesOf } from './sentences.ts';
import { TopicIds } from './ids.ts';

/**
 * The text of a meeting file. Official headings keep their words; where the source has none, each
 * paragraph behind the first becomes a topic whose heading and id a person has to write.
 */
export function writeBody(parts: readonly Part[]): string {
  const ids = new TopicIds();
  const headed = parts.some(({ kind }) => kind === 'heading');
  const hasTopics = headed || parts.length > 1;
  const blocks: string[] = [];
  let topic: string | undefined;
  let ordinal = 0;

  const heading = (line: string, id: string) => {
    blocks.push(line);
    topic = id;
    ordinal = 0;
  };
  parts.forEach((part, index) => {
    if (part.kind === 'heading') {
      const id = part.certain
        ? ids.ofHeading(numbered(part.words.trim())?.rest ?? part.words)
        : ids.placeholder();
      const marks = '#'.repeat(part.level + 1);
      heading(`${marks} ${escapeInLine(part.words)} {#${id} .official}`, id);
      return;
    }
    if (!headed && index > 0) {
      const id = ids.placeholder();
      heading(`## PLACEHOLDER {#${id}}`, id);
    }
    const lines = sentencesOf(part.words).map((words) => {
      ordinal++;
      const id = `${topic ?? (hasTopics ? 'preamble' : 'text')}-${ordinal}`;
      return `${topic === undefined ? '' : `${ordinal}. `}${escapeWords(words)}${ownId(words, id)}`;
    });
    blocks.push(lines.join('\n'));
  });
  return blocks.join('\n\n');
}

/** Words that end like an id in braces need one behind them. */
function ownId(words: string, id: string): string {
  return splitAttributes(words).words === words ? '' : ` {#${id}}`;
}
