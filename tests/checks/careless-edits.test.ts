import { expect, test } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { without } from '../exports/without.ts';
import { sampleTerm, toldEvent } from '../sample-event.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { tableRows } from '../table-rows.ts';
import { withPermalinks } from '../with-permalinks.ts';

type Files = Record<string, string | Buffer>;

/** A slip of an editor: what it does to the content, and the rules that may answer it. */
interface Slip {
  name: string;
  edit: (files: Files) => Files;
  rules: string[];
}

const eventsPath = 'follow-ups/2024-05-02-hawaii.yaml';
const sample: Record<string, string> = {
  ...(await withPermalinks({
    ...sampleFiles,
    'terms.yaml': sampleTerm('status quo'),
    [eventsPath]: `- id: since-2024-05-05-first
  follows: [status-quo-1]
${toldEvent('2024-05-05', 'They met again', 'They met again.')}`,
  })),
};

/** Changes a file; throws if that changes nothing. */
function inFile(path: string, from: string | RegExp, to: string): Slip['edit'] {
  return (files) => {
    const text = String(files[path]);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${String(from)} is not in the sample`);
    return { ...files, [path]: changed };
  };
}

function inMeeting(from: string | RegExp, to: string): Slip['edit'] {
  return inFile(meetingPath, from, to);
}

const frontMatter = 'yaml-syntax unknown-field missing-field malformed-field front-matter'.split(
  ' ',
);
const fields = ['title', 'publisher', 'published', 'held', 'time', 'duration', 'place', 'terms'];
const sentences = [
  'The summary is as follows.',
  'The Ministers confirmed the status quo.',
  'They also concurred.',
  'The Ministers discussed “2+2” and U.S. bases.',
];

/** Slips in the meeting file: name, words, what is written for them, rule. */
const table = tableRows(`
held on another day | held: 2024-05-02 | held: 2024-05-03 | meeting-id
another title | title: Defense Min | title: Defence Min | fact-frame
another title in the frame | - title: Defense | - title: Defence | fidelity
another language | terms: | lang: English⏎terms: | front matter
published in words | published: 2024-05-03 | published: May 2, 2024 | front matter
held in words | held: 2024-05-02 | held: May 2, 2024 | front matter
no first --- | ---⏎ |  | front matter
no second --- | ⏎---⏎ | ⏎ | front matter
a line before the first --- | ---⏎ | ⏎---⏎ | front-matter
an official heading without an id |  {#deterrence .official} |  | heading-id
an official heading whose class has no stop before it | #deterrence .off | #deterrence off | heading-id
an official heading without its class | {#deterrence .official} | {#deterrence} | fidelity
a day with strokes | held: 2024-05-02 | held: 2024/05/02⏎lastDay: 2024-05-03 | malformed-field
a misspelt role | - furniture: In | - furnitur: In | unknown-field
an item without a space after another | 2. They also | 2.They also | verbatim-markup
a code block | 1. The Ministers discussed | \`\`\`⏎1. The Ministers discussed | text-outside-item
a list in an item | 2. They also | 2. - They also | verbatim-markup
a hidden character | They also | They\u200B also | fidelity
a letter of another script | They also | Th\u0435y also | fidelity
an id without # | {#status-quo} | {status-quo} | heading-id
the id of another topic | {#status-quo} | {#deterrence} | id-unique
a heading without a space | ## Status | ##Status | heading-level
a rule | 1. The Ministers confirmed | ---⏎⏎1. The Ministers confirmed | verbatim-markup
a heading inside an item | They also concurred. | They also⏎   ### concurred. | verbatim-markup
a quotation inside an item | They also concurred. | They also⏎   > concurred. | verbatim-markup
a rule inside an item | They also concurred. | They also⏎   concurred.⏎⏎   --- | verbatim-markup
an item without its number | 1. The Ministers discussed | The Ministers discussed | text-outside-item
an item without a space | 1. The Ministers discussed | 1.The Ministers discussed | text-outside-item
a misspelt marker | bases.[^ministers] | bases.[^minister] | note-use
a no-break space after a colon | place: Hawaii | place:\u00A0Hawaii | yaml-syntax
a no-break space after a dash | - furniture: In | -\u00A0furniture: In | yaml-syntax
Japanese for an English text | place: Hawaii | place: Hawaii⏎lang: ja | fact-text
a lost line of the frame |   - furniture: In Japanese⏎ |  | fidelity
swapped sentences | 1. The Ministers confirmed the status quo.⏎2. They also concurred. | 1. They also concurred.⏎2. The Ministers confirmed the status quo. | fidelity
`);

/** Slips beyond the meeting file, or with the whole of it. */
const otherSlips: [name: string, rule: string, edit: Slip['edit']][] = [
  [
    'UTF-16',
    'source-encoding',
    (files) => ({
      ...files,
      [meetingPath]: Buffer.from(`\uFEFF${String(files[meetingPath])}`, 'utf16le'),
    }),
  ],
  [
    'Windows-1252',
    'source-encoding',
    (files) => ({
      ...files,
      [meetingPath]: Buffer.from(String(files[meetingPath]).replace(/[“”]/g, '\x93'), 'latin1'),
    }),
  ],
  ['.MD', 'content-file', moved(meetingPath, meetingPath.replace('.md', '.MD'))],
  ['.md.txt', 'content-file', moved(meetingPath, `${meetingPath}.txt`)],
  [
    'a copy with a space in its name',
    'meeting-id',
    (files) => ({ ...files, 'meetings/2024-05-02-hawaii copy.md': files[meetingPath] ?? '' }),
  ],
  [
    'a day that does not exist in the name of a file without facts',
    'front-matter',
    (files) => ({ ...files, 'meetings/2024-02-31-oahu.md': 'The Ministers met.' }),
  ],
  ['terms.yml', 'content-file', moved('terms.yaml', 'terms.yml')],
  ['Site.yaml.txt', 'content-file', moved('site.yaml', 'Site.yaml.txt')],
  ['.yml', 'content-file', moved(eventsPath, eventsPath.replace('yaml', 'yml'))],
  ['events of a misspelt meeting', 'follow-up-item', moved(eventsPath, 'follow-ups/hawai.yaml')],
  [
    'a published meeting renamed',
    'permalink-lost',
    moved(meetingPath, 'meetings/2024-05-02-oahu.md'),
  ],
  ['a published meeting lost', 'permalink-lost', (files) => without(files, meetingPath)],
  ['a wrong kind', 'malformed-field', inFile('terms.yaml', 'kind: press', 'kind: paper')],
  ['a topic for a sentence', 'follow-up-item', inFile(eventsPath, 'status-quo-1', 'status-quo')],
  ['a wrong year', 'follow-up-date', inFile(eventsPath, 'date: 2024-05-05', 'date: 2025-05-05')],
  ['an empty source', 'fidelity', (files) => ({ ...files, [sourcePath]: '' })],
  ['no terms', 'permalink-lost', (files) => ({ ...files, 'terms.yaml': '# None.\n' })],
  ['a tab in the terms', 'yaml-syntax', inFile('terms.yaml', '  names', '\tnames')],
];

function moved(path: string, newPath: string): Slip['edit'] {
  return (files) => ({ ...without(files, path), [newPath]: files[path] ?? '' });
}

const slips: Slip[] = [
  ...table.map(([name = '', from = '', to = '', rule = '']): Slip => ({
    name,
    edit: inMeeting(from, to),
    rules: rule === 'front matter' ? frontMatter : [rule],
  })),
  ...otherSlips.map(([name, rule, edit]): Slip => ({ name, edit, rules: [rule] })),
  ...fields.flatMap((field) => {
    const line = new RegExp(`^${field}:`, 'm');
    const capital = field.charAt(0).toUpperCase() + field.slice(1);
    const edits: [name: string, edit: Slip['edit']][] = [
      [`${capital}:`, inMeeting(line, `${capital}:`)],
      [`a tab before ${field}`, inMeeting(line, `\t${field}:`)],
      [`${field} without a value`, inMeeting(new RegExp(`^${field}:.*`, 'm'), `${field}:`)],
      [`${field} without a colon`, inMeeting(line, field)],
      [`${field} twice`, inMeeting(line, `${field}: x\n${field}:`)],
    ];
    return edits.map(([name, edit]): Slip => ({ name, edit, rules: frontMatter }));
  }),
  ...sentences.flatMap((sentence) => {
    const edits: [name: string, from: string | RegExp, to: string, ...rules: string[]][] = [
      ...Array.from(sentence.matchAll(/\p{L}{4,}/gu), ({ 0: word, index }) => {
        const shorter = sentence.slice(0, index + 2) + sentence.slice(index + 3);
        return [`a letter missing in “${word}”`, sentence, shorter] as [string, string, string];
      }),
      ...Array.from(sentence.matchAll(/ /g), ({ index }) => {
        const other = `${sentence.slice(0, index)}\u00A0${sentence.slice(index + 1)}`;
        return ['a no-break space', sentence, other] as [string, string, string];
      }),
      ['no stop', sentence, sentence.slice(0, -1)],
      ['twice', sentence, `${sentence} ${sentence}`],
      ['a remark', sentence, `${sentence} (sic)`],
      ['emphasis', sentence, sentence.replace(/(\w{5,})/, '*$1*'), 'verbatim-markup'],
      [
        'lost',
        new RegExp(`(?:\\d\\. )?${RegExp.escape(sentence)}.*\n`),
        '',
        ...['fidelity', 'note-use', 'empty-topic'],
      ],
    ];
    return edits.map(([name, from, to, ...rules]): Slip => ({
      name: `${name}: “${sentence}”`,
      edit: inMeeting(from, to),
      rules: rules.length > 0 ? rules : ['fidelity'],
    }));
  }),
];

test('of a hundred careless edits, at most one message is false, and each edit has a true one', async () => {
  expect(slips.length).toBeGreaterThanOrEqual(100);
  const falseMessages: string[] = [];
  const silent: string[] = [];
  for (const { name, edit, rules } of slips) {
    const { files } = await readSite(siteDirectory(edit(sample)));
    const messages = files.flatMap(({ messages }) => messages);
    const isTrue = ({ ruleId = '' }: (typeof messages)[number]) => rules.includes(ruleId);
    if (!messages.some(isTrue)) silent.push(name);
    // One slip is one fault: messages of its own rule after the first one are false too.
    const wrong = messages.filter(
      (message, index) => !isTrue(message) || (rules.length === 1 && index > 0),
    );
    falseMessages.push(...wrong.map(({ ruleId = '', reason }) => `${name}: ${ruleId} ${reason}`));
  }
  expect(silent).toEqual([]);
  const maxFalse = Math.floor(slips.length / 100);
  expect(falseMessages.length, falseMessages.join('\n')).toBeLessThanOrEqual(maxFalse);
});
