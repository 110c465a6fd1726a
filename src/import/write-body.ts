import { splitAttributes } from '../meeting/parse/attributes.ts';
import { endsSentence } from '../meeting/words.ts';
import { escapeInLine, escapeWords } from './escape-words.ts';
import { numbered } from './line-forms.ts';
import type { Numbers, Part } from './recognise.ts';
import { sentencesOf } from './sentences.ts';
import { TopicIds } from './ids.ts';

/**
 * Writes the text of a meeting file. Official headings keep their words; where the source has none,
 * each paragraph after the first becomes a topic whose heading and id a person has to write. Returns
 * the lines of the page that are inside the text too, each with the id of the sentence before it.
 */
export function writeBody(parts: readonly Part[], numbers?: Numbers) {
  const ids = new TopicIds();
  const headed = parts.some(({ kind }) => kind === 'heading');
  const hasTopics = headed || parts.filter(({ kind }) => kind === 'paragraph').length > 1;
  const furniture: { furniture: string; after: string }[] = [];
  let markdown = '';
  let topic: string | undefined;
  let ordinal = 0;
  /** Characters by which points are indented under the item before them. */
  let indent = 0;
  let previous: Part | undefined;
  let isList = false;

  const heading = (line: string, id: string) => {
    markdown += `\n\n${line}`;
    topic = id;
    ordinal = 0;
  };
  const lastId = () => `${topic ?? (hasTopics ? 'preamble' : 'text')}-${ordinal}`;
  /** A sentence, or at a level of 1 and more a point. */
  const add = (text: string, level: number) => {
    ordinal++;
    const line = `${escapeWords(text)}${ownId(text, lastId())}`;
    const marker = topic === undefined ? '' : `${ordinal}. `;
    if (level === 0) indent = marker.length;
    markdown += level > 0 ? `${' '.repeat(indent + 2 * (level - 1))}- ${line}` : marker + line;
  };
  parts.forEach((part, index) => {
    if (part.kind === 'heading') {
      heading(...headingLine(part, ids, numbers));
    } else if (part.kind === 'furniture') {
      furniture.push({ furniture: part.text, after: lastId() });
      return;
    } else {
      const isSameBlock = previous && 'block' in previous && previous.block === part.block;
      const isPoint: boolean =
        part.kind === 'point' &&
        (previous?.kind === 'point' ? isList : (isSameBlock ?? false) || introduces(previous));
      isList = isPoint;
      if (!headed && index > 0 && !isPoint) {
        const id = ids.placeholder();
        heading(`## PLACEHOLDER {#${id}}`, id);
      }
      markdown += isPoint && isSameBlock ? '\n' : '\n\n';
      sentencesOf(part.text).forEach((text, at) => {
        if (at > 0) markdown += '\n';
        add(text, isPoint && part.kind === 'point' ? part.level : 0);
      });
    }
    previous = part;
  });
  return { markdown: markdown.replace(/^\n+/, ''), furniture };
}

/** Whether a paragraph ends as a lead-in does. */
function introduces(previous: Part | undefined): boolean {
  if (previous?.kind !== 'paragraph') return false;
  const lastSentence = sentencesOf(previous.text).at(-1) ?? '';
  return /[:：]\s*$/.test(lastSentence) || !endsSentence(lastSentence);
}

function headingLine(
  { text, level, certain }: Extract<Part, { kind: 'heading' }>,
  ids: TopicIds,
  numbers: Numbers | undefined,
): [line: string, id: string] {
  const [, number] = /^(\d+)[.)]$/.exec(text.trim()) ?? [];
  const rest = certain ? (numbered(text)?.rest ?? text) : undefined;
  const name = number !== undefined && numbers === 'paragraphs' ? `paragraph${number}` : rest;
  const id = name === undefined ? ids.placeholder() : ids.ofHeading(name);
  return [`${'#'.repeat(level + 1)} ${escapeInLine(text)} {#${id} .official}`, id];
}

/** Words that end like an id in braces need one after them. */
function ownId(text: string, id: string): string {
  return splitAttributes(text).text === text ? '' : ` {#${id}}`;
}
