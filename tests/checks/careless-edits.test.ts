import { expect, test } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { meetingPath, sampleFiles, sourcePath } from '../sample-site.ts';
import { withPermalinks } from '../with-permalinks.ts';

type Files = Record<string, string | Buffer>;

/** A slip of an editor: what it does to the content, and the rules that may answer it. */
interface Slip {
  name: string;
  edit: (files: Files) => Files;
  rules: string[];
}

const sample: Record<string, string> = {
  ...(await withPermalinks({
    ...sampleFiles,
    'terms.yaml': `- id: status-quo
  names: [status quo]
  definition: The state of things.
  printed: [status quo]
  source:
    title: A dictionary
    publisher: A house
    address: https://house.example/
    language: en
    kind: press
`,
  })),
};

/** Changes the meeting file; throws if that changes nothing. */
function inMeeting(from: string | RegExp, to: string): Slip['edit'] {
  return (files) => {
    const text = String(files[meetingPath]);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${String(from)} is not in the sample`);
    return { ...files, [meetingPath]: changed };
  };
}

const frontMatter = [
  'yaml-syntax',
  'unknown-field',
  'missing-field',
  'malformed-field',
  'front-matter',
];
const fields = ['title', 'publisher', 'published', 'held', 'time', 'duration', 'place', 'terms'];
const sentences = [
  'The summary is as follows.',
  'The Ministers confirmed the status quo.',
  'They also concurred.',
  'The Ministers discussed “2+2” and U.S. bases.',
];

const slips: Slip[] = [
  ...fields.flatMap((field): Slip[] => {
    const line = new RegExp(`^${field}:`, 'm');
    const capital = field.charAt(0).toUpperCase() + field.slice(1);
    return [
      { name: `${capital}:`, edit: inMeeting(line, `${capital}:`), rules: frontMatter },
      { name: `a tab before ${field}`, edit: inMeeting(line, `\t${field}:`), rules: frontMatter },
      {
        name: `${field} without a value`,
        edit: inMeeting(new RegExp(`^${field}:.*`, 'm'), `${field}:`),
        rules: frontMatter,
      },
      { name: `${field} without a colon`, edit: inMeeting(line, field), rules: frontMatter },
      {
        name: `${field} twice`,
        edit: inMeeting(line, `${field}: x\n${field}:`),
        rules: frontMatter,
      },
    ];
  }),
  ...['published', 'held'].map((field): Slip => ({
    name: `${field} in words`,
    edit: inMeeting(new RegExp(`^${field}:.*`, 'm'), `${field}: May 2, 2024`),
    rules: frontMatter,
  })),
  {
    name: 'held on another day',
    edit: inMeeting('held: 2024-05-02', 'held: 2024-05-03'),
    rules: ['fact-text'],
  },
  {
    name: 'published on another day',
    edit: inMeeting('published: 2024-05-03', 'published: 2024-05-04'),
    rules: ['fact-frame'],
  },
  {
    name: 'another title',
    edit: inMeeting('title: Defense Min', 'title: Defence Min'),
    rules: ['fact-frame'],
  },
  {
    name: 'another title in the frame',
    edit: inMeeting('- title: Defense', '- title: Defence'),
    rules: ['fidelity'],
  },
  {
    name: 'another language',
    edit: inMeeting('terms:', 'lang: English\nterms:'),
    rules: frontMatter,
  },
  { name: 'no first ---', edit: inMeeting('---\n', ''), rules: frontMatter },
  { name: 'no second ---', edit: inMeeting('\n---\n', '\n'), rules: frontMatter },
  {
    name: 'UTF-16',
    edit: (files) => ({
      ...files,
      [meetingPath]: Buffer.from(`\uFEFF${String(files[meetingPath])}`, 'utf16le'),
    }),
    rules: ['source-encoding'],
  },
  {
    name: 'Windows-1252',
    edit: (files) => ({
      ...files,
      [meetingPath]: Buffer.from(String(files[meetingPath]).replace(/[“”]/g, '\x93'), 'latin1'),
    }),
    rules: ['source-encoding'],
  },
  {
    name: '.MD',
    edit: ({ [meetingPath]: text = '', ...files }) => ({
      ...files,
      [meetingPath.replace('.md', '.MD')]: text,
    }),
    rules: ['content-file'],
  },
  {
    name: '.md.txt',
    edit: ({ [meetingPath]: text = '', ...files }) => ({ ...files, [`${meetingPath}.txt`]: text }),
    rules: ['content-file'],
  },
  {
    name: 'a copy under another id',
    edit: (files) => ({
      ...files,
      'meetings/2024-05-02-oahu.md': files[meetingPath] ?? '',
      'sources/2024-05-02-oahu.txt': files[sourcePath] ?? '',
    }),
    rules: ['meeting-unique'],
  },
  {
    name: 'a copy with a space in its name',
    edit: (files) => ({ ...files, 'meetings/2024-05-02-hawaii copy.md': files[meetingPath] ?? '' }),
    rules: ['meeting-id'],
  },
  {
    name: 'a day that does not exist in the name of a file without facts',
    edit: (files) => ({ ...files, 'meetings/2024-02-31-oahu.md': 'The Ministers met.' }),
    rules: ['front-matter'],
  },
  {
    name: 'an empty source',
    edit: (files) => ({ ...files, [sourcePath]: '' }),
    rules: ['fidelity'],
  },
  {
    name: 'no terms',
    edit: (files) => ({ ...files, 'terms.yaml': '# None.\n' }),
    rules: ['permalink-lost'],
  },
  {
    name: 'a tab in the terms',
    edit: (files) => ({
      ...files,
      'terms.yaml': String(files['terms.yaml']).replace('  names', '\tnames'),
    }),
    rules: ['yaml-syntax'],
  },
  {
    name: 'a line before the first ---',
    edit: inMeeting('---\n', '\n---\n'),
    rules: ['front-matter'],
  },
  {
    name: 'no source',
    edit: (files) =>
      Object.fromEntries(Object.entries(files).filter(([path]) => path !== sourcePath)),
    rules: ['source-file'],
  },
  ...(
    [
      ['no id', ' {#status-quo}', '', 'heading-id'],
      ['an official heading without an id', ' {#deterrence .official}', '', 'heading-id'],
      [
        'an official heading whose class has no stop before it',
        '#deterrence .off',
        '#deterrence off',
        'heading-id',
      ],
      [
        'an official heading without its class',
        '{#deterrence .official}',
        '{#deterrence}',
        'fidelity',
      ],
      [
        'a day with strokes',
        'held: 2024-05-02',
        'held: 2024/05/02\nlastDay: 2024-05-03',
        'malformed-field',
      ],
      ['a misspelt role', '- furniture: In', '- furnitur: In', 'unknown-field'],
      ['an item without a space after another', '2. They also', '2.They also', 'verbatim-markup'],
      [
        'a code block',
        '1. The Ministers discussed',
        '```\n1. The Ministers discussed',
        'text-outside-item',
      ],
      ['a list in an item', '2. They also', '2. - They also', 'verbatim-markup'],
      ['a hidden character', 'They also', 'They\u200B also', 'fidelity'],
      ['a letter of another script', 'They also', 'Th\u0435y also', 'fidelity'],
    ] as const
  ).map(([name, from, to, rule]): Slip => ({ name, edit: inMeeting(from, to), rules: [rule] })),
  {
    name: 'an id in capitals',
    edit: inMeeting('{#status-quo}', '{#Status_Quo}'),
    rules: ['id-form'],
  },
  {
    name: 'an id without #',
    edit: inMeeting('{#status-quo}', '{status-quo}'),
    rules: ['heading-id'],
  },
  {
    name: 'the id of another topic',
    edit: inMeeting('{#status-quo}', '{#deterrence}'),
    rules: ['id-unique'],
  },
  {
    name: 'a heading without a space',
    edit: inMeeting('## Status', '##Status'),
    rules: ['heading-level'],
  },
  {
    name: 'a heading one level deeper',
    edit: inMeeting('## Status', '### Status'),
    rules: ['heading-level'],
  },
  {
    name: 'a remark under a topic',
    edit: inMeeting('1. The Ministers confirmed', 'We wonder.\n\n1. The Ministers confirmed'),
    rules: ['text-outside-item'],
  },
  {
    name: 'a rule',
    edit: inMeeting('1. The Ministers confirmed', '---\n\n1. The Ministers confirmed'),
    rules: ['verbatim-markup'],
  },
  ...['### concurred.', '> concurred.', 'concurred.\n\n   ---'].map((line): Slip => ({
    name: `“${line}” inside an item`,
    edit: inMeeting('2. They also concurred.', `2. They also\n   ${line}`),
    rules: ['verbatim-markup'],
  })),
  {
    name: 'an item without its number',
    edit: inMeeting('1. The Ministers discussed', 'The Ministers discussed'),
    rules: ['text-outside-item'],
  },
  {
    name: 'an item without a space',
    edit: inMeeting('1. The Ministers discussed', '1.The Ministers discussed'),
    rules: ['text-outside-item'],
  },
  {
    name: 'a misspelt marker',
    edit: inMeeting('bases.[^ministers]', 'bases.[^minister]'),
    rules: ['note-use'],
  },
  { name: 'a lost marker', edit: inMeeting('bases.[^ministers]', 'bases.'), rules: ['note-use'] },
  {
    name: 'a wrong link',
    edit: inMeeting('(#deterrence)', '(#deterence)'),
    rules: ['link-target'],
  },
  {
    name: 'an unknown place',
    edit: inMeeting('place: Hawaii', 'place: Guam'),
    rules: ['fact-text'],
  },
  {
    name: 'a lost line of the frame',
    edit: inMeeting('  - furniture: In Japanese\n', ''),
    rules: ['fidelity'],
  },
  {
    name: 'a word as a placeholder',
    edit: inMeeting('## Status quo', '## PLACEHOLDER'),
    rules: ['placeholder'],
  },
  {
    name: 'a blank line between sentences',
    edit: inMeeting('2. They also', '\n2. They also'),
    rules: ['paragraph'],
  },
  { name: 'a tag', edit: inMeeting('also concurred.', 'also concurred.<br>'), rules: ['raw-html'] },
  {
    name: 'swapped sentences',
    edit: inMeeting(/1\. (The Ministers confirmed.*)\n2\. (They.*)/, '1. $2\n2. $1'),
    rules: ['fidelity'],
  },
  ...sentences.flatMap((sentence): Slip[] => [
    ...[...sentence.matchAll(/\p{L}{4,}/gu)].map(({ 0: word, index }) => ({
      name: `a letter missing in “${word}”`,
      edit: inMeeting(sentence, sentence.slice(0, index + 2) + sentence.slice(index + 3)),
      rules: ['fidelity'],
    })),
    ...[...sentence.matchAll(/ /g)].map(({ index }) => ({
      name: `a no-break space after “${sentence.slice(0, index)}”`,
      edit: inMeeting(sentence, `${sentence.slice(0, index)}\u00A0${sentence.slice(index + 1)}`),
      rules: ['fidelity'],
    })),
    {
      name: `“${sentence}” without its stop`,
      edit: inMeeting(sentence, sentence.slice(0, -1)),
      rules: ['fidelity'],
    },
    {
      name: `“${sentence}” twice`,
      edit: inMeeting(sentence, `${sentence} ${sentence}`),
      rules: ['fidelity'],
    },
    {
      name: `a remark after “${sentence}”`,
      edit: inMeeting(sentence, `${sentence} (sic)`),
      rules: ['fidelity'],
    },
    {
      name: `emphasis in “${sentence}”`,
      edit: inMeeting(sentence, sentence.replace(/(\w{5,})/, '*$1*')),
      rules: ['verbatim-markup'],
    },
    {
      name: `“${sentence}” lost`,
      edit: inMeeting(new RegExp(`(?:\\d\\. )?${sentence.replace(/[.+“”]/g, '\\$&')}.*\n`), ''),
      rules: ['fidelity', 'note-use', 'empty-topic'],
    },
  ]),
];

test('of a hundred careless edits, at most one message is false, and each edit has a true one', async () => {
  expect(slips.length).toBeGreaterThanOrEqual(100);
  const falseMessages: string[] = [];
  const silent: string[] = [];
  for (const { name, edit, rules } of slips) {
    const { files } = await readSite(siteDirectory(edit(sample)));
    const messages = files.flatMap(({ messages }) => messages);
    if (!messages.some(({ ruleId }) => rules.includes(ruleId ?? ''))) silent.push(name);
    const [first, ...others] = messages;
    const wrong = [
      ...messages.filter(({ ruleId }) => !rules.includes(ruleId ?? '')),
      // One slip is one fault.
      ...(rules.length === 1 && first
        ? others.filter(({ ruleId }) => rules.includes(ruleId ?? ''))
        : []),
    ];
    falseMessages.push(
      ...wrong.map((message) => `${name}: ${message.ruleId ?? ''} ${message.reason}`),
    );
  }
  expect(silent).toEqual([]);
  expect(falseMessages.length, falseMessages.join('\n')).toBeLessThanOrEqual(
    Math.floor(slips.length / 100),
  );
});
