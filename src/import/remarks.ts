import { plural } from '../meeting/in-words.ts';
import { splitAttributes } from '../meeting/parse/attributes.ts';
import { endsSentence } from '../meeting/words.ts';
import { invisibleIn, nameOfInvisible } from '../problems/invisible.ts';
import type { Imported } from './import-text.ts';
import { numbered } from './line-forms.ts';
import type { Part, Recognised } from './recognise.ts';
import { partSentences } from './sentences.ts';

/** What an editor should look at after an import: what was recognised, and what is left to do. */
export function remarks({ id, markdown, recognised, idIsOfTitle }: Imported): string[] {
  const [, facts = ''] = /^---\n([^]*?)^(?:terms|frame):/m.exec(markdown) ?? [];
  const openTasks = [
    ...leftInFacts(markdown, facts),
    ...(idIsOfTitle
      ? [
          `the ID ${id}, which is permanent: if you know the place, begin again with --id ${id.slice(0, 10)}-place`,
        ]
      : []),
    ...leftInFrame(recognised),
    ...leftInText(markdown, recognised.body),
  ];
  return [
    'Recognised (check against the text):',
    ...facts
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
    ...recognised.body.flatMap((part) =>
      part.kind === 'heading' ? [`  heading: ${part.words}`] : [],
    ),
    ...(openTasks.length > 0 ? ['Left to you:', ...openTasks.map((line) => `  ${line}`)] : []),
    'Next steps: docs/adding-a-meeting.md',
  ];
}

function leftInFacts(markdown: string, facts: string): string[] {
  return [
    ...['title', 'publisher'].flatMap((field) =>
      facts.includes(`\n${field}: PLACEHOLDER`) || facts.startsWith(`${field}: PLACEHOLDER`)
        ? [
            `no ${field} recognised: if the text has one, give its line the role “${field}” in “frame”; otherwise write one, and under “inferred” how you know it`,
          ]
        : [],
    ),
    ...(/^ {2}held: PLACEHOLDER$/m.test(facts) ? ['the reason for the day, under “inferred”'] : []),
    ...(markdown.includes('\nterms: https://PLACEHOLDER')
      ? ['the address of the terms of use of its publisher']
      : []),
  ];
}

function leftInFrame({ before, after }: Recognised): string[] {
  return [...before, ...after]
    .filter(({ role }) => role === 'unrecognised')
    .map(({ words }) => `a role for “${words.trim()}”, a line around the text (“frame”)`);
}

function leftInText(markdown: string, body: readonly Part[]): string[] {
  const headings = markdown.split('\n').filter((line) => /^##+ /.test(line));
  const unnamed = headings.filter((line) => /\{#placeholder-[a-z]+ \.official\}$/.test(line));
  const counted = unnamed.map(wordsOf).filter((words) => /^\d+[.)]$/.test(words));
  const paragraphs = body.flatMap((part) => (part.kind === 'paragraph' ? part.words : []));
  const doubtful = paragraphs.filter((words) => numberedForm.test(words.trim()));
  return [
    ...numberQuestion(counted, doubtful),
    ...unnamed
      .map(wordsOf)
      .filter((words) => !counted.includes(words))
      .map((words) => `an id for “${words}”, if it is a heading of the source`),
    ...hiddenIn(body),
    ...missingNumbers(body),
    ...paragraphs.flatMap(doubtsOf),
    ...(headings.some((line) => line.startsWith('## PLACEHOLDER'))
      ? ['a heading and an id for each PLACEHOLDER']
      : []),
  ];
}

const numberedForm = /^\d{1,3}[.)]/;

/** One question for all numbers before paragraphs, however many there are. */
function numberQuestion(counted: readonly string[], doubtful: readonly string[]): string[] {
  const firstNumber = counted[0] ?? numberedForm.exec(doubtful[0]?.trim() ?? '')?.[0];
  if (firstNumber === undefined) return [];
  const count = counted.length + doubtful.length;
  return [
    `what the numbers of ${plural(count, 'paragraph')} are (from “${firstNumber}”): if they count paragraphs, import again with --numbers paragraphs; if they are part of the sentences, with --numbers text`,
  ];
}

function hiddenIn(body: readonly Part[]): string[] {
  const codes = body.flatMap(({ words }) => invisibleIn(words)).map(({ code }) => code);
  return Array.from(
    new Set(codes),
    (code) =>
      `${nameOfInvisible(code)}, which does not show: confirm it under “characters”, or copy anew`,
  );
}

/** “2.” without “1.” before it. */
function missingNumbers(body: readonly Part[]): string[] {
  const lastNumbers = new Map<number, number>();
  return body.flatMap((part) => {
    if (part.kind !== 'heading') return [];
    const printedNumber = numbered(part.words.trim());
    const number =
      printedNumber?.style === '1.' || printedNumber?.style === '(1)'
        ? printedNumber.count
        : undefined;
    for (const level of lastNumbers.keys()) if (level > part.level) lastNumbers.delete(level);
    if (number === undefined) return [];
    const expected = (lastNumbers.get(part.level) ?? 0) + 1;
    lastNumbers.set(part.level, number);
    return number === expected
      ? []
      : [`“${part.words.trim()}”, which no ${expected} stands before`];
  });
}

/** Marks of a list: “-” between spaces, another one at the beginning or behind “:” or “;”. */
const points = /^[-–—•・○●◦*] |\S - \S|[:;] *[–—•・○●◦*] ?\S/;

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

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60).replace(/\s\S*$/, '')}…` : words;
}

function wordsOf(heading: string): string {
  return splitAttributes(heading.replace(/^#+ /, '')).words;
}
