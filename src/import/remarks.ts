import { plural } from '../meeting/in-words.ts';
import { endsSentence } from '../meeting/words.ts';
import { invisibleIn } from '../problems/invisible.ts';
import { pointAt } from '../problems/positions.ts';
import type { Imported } from './import-text.ts';
import type { Part } from './recognise.ts';
import { partSentences } from './sentences.ts';

/** What an editor should look at after an import: what was recognised, and what is left to do. */
export function remarks(imported: Imported): string[] {
  const { markdown, recognised } = imported;
  const [, facts = ''] = /^---\n([^]*?)^(?:terms|frame):/m.exec(markdown) ?? [];
  const headings = recognised.body.filter(({ kind }) => kind === 'heading');
  const openTasks = tasksOf(imported);
  const indented = (lines: string[]) => lines.map((line) => `  ${line}`);
  return [
    'Recognised (check against the text):',
    ...indented(facts.trimEnd().split('\n')),
    ...indented(headings.map(({ text }) => `heading: ${text}`)),
    ...(openTasks.length > 0 ? ['Left to you:', ...indented(openTasks)] : []),
    'Next steps: docs/adding-a-meeting.md',
  ];
}

function unrecognised(field: string): string {
  return `no ${field} recognised: if the text has one, give its line the role “${field}” in “frame”; otherwise write one, and under “inferred” how you know it`;
}

function tasksOf({ id, text, markdown, recognised, idIsOfTitle }: Imported): string[] {
  const { header, body, footer } = recognised;
  const day = id.slice(0, 10);
  const has = (beginning: string) => `\n${markdown}`.includes(`\n${beginning}`);
  const headings = markdown.matchAll(/^##+ (.*) \{#placeholder-[a-z]+ \.official\}$/gm);
  const unnamed = Array.from(headings, ([, heading = '']) => heading);
  const counted = unnamed.filter((heading) => /^\d+[.)]$/.test(heading));
  const paragraphs = body.flatMap((part) => (part.kind === 'paragraph' ? part.text : []));
  const doubtful = paragraphs.filter((paragraph) => numberedForm.test(paragraph.trim()));
  const tasks = [
    has('title: PLACEHOLDER') && unrecognised('title'),
    has('publisher: PLACEHOLDER') && unrecognised('publisher'),
    has('  held: PLACEHOLDER') && 'the reason for the day, under “inferred”',
    has('terms: https://PLACEHOLDER') && 'the address of the terms of use of its publisher',
    !has('held: ') &&
      `no day of the meeting recognised with certainty: if you know it, add “held: YYYY-MM-DD”, and under “inferred” how you know it; if it is not ${day}, import again with --id`,
    idIsOfTitle &&
      `the ID ${id}, which is permanent: if you know the place, begin again with --id ${day}-place`,
    ...[...header, ...footer].map(
      (line) =>
        line.role === 'unrecognised' &&
        `a role for “${line.text.trim()}”, a line around the text (“frame”)`,
    ),
    numberQuestion(counted, doubtful),
    ...unnamed.map(
      (heading) =>
        !counted.includes(heading) && `an ID for “${heading}”, if it is a heading of the source`,
    ),
    ...linesInDoubt.map((doubt) => atLines(text, ...doubt)),
    ...hiddenIn(body),
    ...paragraphs.flatMap(doubtsOf),
    has('## PLACEHOLDER') && 'a heading and an ID for each PLACEHOLDER',
  ];
  return tasks.filter((task) => typeof task === 'string');
}

const numberedForm = /^\d{1,3}[.)]/;

/** One question for all numbers before paragraphs, however many there are. */
function numberQuestion(counted: readonly string[], doubtful: readonly string[]) {
  const firstNumber = counted[0] ?? numberedForm.exec(doubtful[0]?.trim() ?? '')?.[0];
  const count = counted.length + doubtful.length;
  return firstNumber === undefined
    ? undefined
    : `what the numbers of ${plural(count, 'paragraph')} are (from “${firstNumber}”): if they count paragraphs, import again with --numbers paragraphs; if they are part of the sentences, with --numbers text`;
}

/** Columns on two lines, one below the other: words, three spaces or a tab, and words. */
const columns = String.raw`[ \t]*\p{L}{2}[^\t\r\n]*(?:\t| {3,})[ \t]*\S.*`;
const impossible =
  'they cannot be published as such; docs/adding-a-meeting.md, “What is not possible”, says what to do';

/** Forms of words that an editor must look at: the form, what it is, what to do. */
const linesInDoubt: [form: RegExp, what: string, task: string][] = [
  // “meet-” at the end of a line before “ing”, but not “mid-” before “to long-term”.
  [
    /(?<=\p{L})-[ \t]*\r?\n[ \t]*(?=\p{Ll})(?!(?:and|or|to)\b)/gu,
    'words that are divided at the end of a line',
    'join them in the copied text, and import it again',
  ],
  [
    new RegExp(String.raw`^${columns}(?=\r?\n${columns}$)`, 'gmu'),
    'words beside each other, as in a table or under signatures',
    impossible,
  ],
  [
    /^[ \t]*(?:\[\d{1,2}\]|[†‡¹²³]|\((?:Foot)?note\b.*\)|\*+(?=\p{L})|Footnotes?:?\s*$)|(?<=^_{3,}[ \t]*\r?\n)\d/gimu,
    'footnotes of the source',
    impossible,
  ],
  // A point without a stop before a line that begins with a capital or in Japanese.
  [
    /^[ \t]*[-–—−•·・○●◦*][ \t]*\S.*[^\s.,:;。、：；](?=[ \t]*\r?\n[ \t]*[\p{Lu}\p{Lo}])/gmu,
    'points that may go on in the next line',
    'compare where the draft ends them',
  ],
];

function atLines(text: string, form: RegExp, what: string, task: string): string | undefined {
  const lines = Array.from(text.matchAll(form), ({ index }) => pointAt(text, index).line);
  return lines.length === 0 ? undefined : `${what} (${lines.join(', ')}): ${task}`;
}

function hiddenIn(body: readonly Part[]): string[] {
  const names = body.flatMap(({ text }) => invisibleIn(text)).map(({ name }) => name);
  return Array.from(
    new Set(names),
    (name) => `${name}, which does not show: confirm it under “characters”, or copy again`,
  );
}

/** Marks of a list: “-” between spaces, another one at the beginning or behind “:” or “;”. */
const points = /^[-–—−•·・○●◦*] |\S - \S|[:;] *[–—−•·・○●◦*] ?\S/;

/** What the parts of a paragraph may not be: whole sentences, or sentences and nothing else. */
function doubtsOf(paragraph: string): string[] {
  const { sentences, doubts } = partSentences(paragraph);
  const lastSentence = sentences.at(-1) ?? '';
  return [
    ...doubts.map((doubt) => `“${doubt}”: whether a sentence ends there`),
    ...sentences
      .filter((sentence) => points.test(sentence))
      .map((sentence) => `“${shortened(sentence)}”: whether its “-” begin points of a list`),
    ...(endsSentence(lastSentence)
      ? []
      : [`“${shortened(lastSentence)}”: it does not end as a sentence does`]),
  ];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')}…` : text;
}
