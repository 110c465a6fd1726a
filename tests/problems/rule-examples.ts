import type { RecordedMeeting } from '../../src/meeting/permalinks.ts';
import type { Rule } from '../../src/problems/rules.ts';
import { without } from '../exports/without.ts';
import { sampleTerm, toldEvent } from '../sample-event.ts';
import { meetingPath, sourcePath } from '../sample-site.ts';

const recordPath = 'permalinks/2024-05-02-hawaii.json';

type Files = Record<string, string>;

/** One edit of the sample that breaks one rule and no other. */
export interface RuleExample {
  /** As docs/rules.md shows them: what stands in the sample, and what must not stand in its place. */
  good: string;
  bad: string;
  /**
   * The broken sample, with “‸” before the character at which the problem must be reported;
   * undefined for the rules of what was built and of two records, which have their own tests.
   */
  broken: ((sample: Files) => Files) | undefined;
}

/** What followed the sample; the problem is reported at the second entry. */
const followUps = `- id: since-2024-05-05-first
  follows: [status-quo-1]
${toldEvent('2024-05-05', 'They met again', 'They met again.')}- ‸id: since-2024-05-09-second
  follows: [status-quo-2]
${toldEvent('2024-05-09', 'They spoke again', 'They spoke again.')}`;

/** An example of every rule. Permalinks are made anew for the broken sample unless it has some. */
export const ruleExamples: Record<Rule, RuleExample> = {
  'content-file': described(
    'a file of a few thousand characters',
    'a file with thirty-one “`” in a row',
    (sample) => ({ ...sample, [meetingPath]: `${sample[meetingPath] ?? ''}‸${'`'.repeat(31)}` }),
  ),
  'merge-conflict': described('They also concurred.', '<<<<<<< HEAD', (sample) => ({
    ...sample,
    [meetingPath]: `${sample[meetingPath] ?? ''}\n‸<<<<<<< HEAD\n=======\nB\n>>>>>>> other\n`,
  })),
  'front-matter': described(
    'a file that begins with “---”',
    'a file that begins with its text',
    (sample) => ({ ...sample, [meetingPath]: '‸A sentence.\n' }),
  ),
  'yaml-syntax': inMeeting('place: Hawaii', 'place: ‸Hawaii: Oahu'),
  'missing-field': {
    ...inMeeting('title: Defense Ministerial Meeting (Summary)\n', '‸'),
    bad: 'no such line',
  },
  'unknown-field': inMeeting('place: Hawaii', '‸location: Hawaii'),
  'malformed-field': inMeeting('time: 11:53', '‸time: 11.53'),
  'meeting-id': described(
    '2024-05-02-hawaii.md',
    'hawaii.md',
    ({ [meetingPath]: meeting = '', [sourcePath]: source = '', ...sample }) => ({
      ...sample,
      'meetings/hawaii.md': `‸${meeting}`,
      'sources/hawaii.txt': source,
    }),
  ),
  'meeting-unique': described(
    'one meeting file for a source',
    'a copy of both files under another name',
    (sample) => ({
      ...sample,
      'meetings/2024-05-02-oahu.md': `‸${sample[meetingPath] ?? ''}`,
      'sources/2024-05-02-oahu.txt': sample[sourcePath] ?? '',
    }),
  ),
  'heading-id': inMeeting('## Status quo {#status-quo}', '‸## Status quo'),
  'heading-level': inMeeting('## Status quo {#status-quo}', '‸### Status quo {#status-quo}'),
  'id-form': inMeeting('## Status quo {#status-quo}', '‸## Status quo {#Status_Quo}'),
  'id-unique': inMeeting('2. They also concurred.', '2. ‸They also concurred. {#status-quo-1}'),
  'number-unique': {
    ...inMeeting(
      '## Status quo {#status-quo}',
      '## 2. Status quo {#status-quo .official}',
      [meetingPath, '## 2. Deterrence', '‸## 2. Deterrence'],
      [sourcePath, 'The Ministers confirmed', '2. Status quo\nThe Ministers confirmed'],
    ),
    bad: '## 2. Status quo {#status-quo .official} beside ## 2. Deterrence',
  },
  'text-outside-item': inMeeting(
    '1. The Ministers confirmed the status quo.',
    '‸Our remark.\n\n1. The Ministers confirmed the status quo.',
  ),
  'empty-topic': inMeeting(
    '## Status quo {#status-quo}',
    '‸## Bases {#bases}\n\n## Status quo {#status-quo}',
  ),
  'empty-text': described('a sentence below the front matter', 'nothing below it', (sample) => ({
    ...sample,
    [meetingPath]: `‸${sample[meetingPath] ?? ''}`.replace(/---\n\n[^]*/, '---\n'),
    [sourcePath]: (sample[sourcePath] ?? '').replace(/On May[^]*bases\./, ''),
  })),
  'verbatim-markup': inMeeting('2. They also concurred.', '2. They also ‸*concurred*.'),
  'raw-html': inMeeting('2. They also concurred.', '2. They also concurred.‸<br>'),
  'whole-sentence': inMeeting('2. They also concurred.', '2. ‸They also\n3. concurred.'),
  'note-use': {
    ...inMeeting('bases.[^ministers]', 'bases.', [meetingPath, '[^m', '‸[^m']),
    bad: 'bases. without a marker for [^ministers]: …',
  },
  'note-content': inMeeting('[^ministers]: See', '[^ministers]: ‸`Note` See'),
  'name-unique': described(
    'names: [2+2, SCC]',
    'names: [2+2, SCC] and names: [committee, SCC]',
    (sample) => ({
      ...sample,
      'terms.yaml': '- names: [2+2, SCC]\n- names: [committee, ‸SCC]\n',
    }),
  ),
  // The record of the sample stays: a term that is recorded may remain without being used.
  'term-use': {
    good: 'printed: [status quo]',
    bad: 'printed: [status quos]',
    broken: (sample) => ({
      ...sample,
      'terms.yaml': sampleTerm('status quo').replace('d: [status quo]', 'd: [‸status quos]'),
    }),
  },
  'follow-up-item': inFollowUps('follows: [status-quo-2]', 'follows: [status-quo-9]'),
  'follow-up-date': inFollowUps('date: 2024-05-09', 'date: 2024-06-09'),
  'follow-up-order': inFollowUps('date: 2024-05-09', 'date: 2024-05-04'),
  'follow-up-unique': inFollowUps('text: They spoke again.', 'text: They met again.'),
  'source-file': described('sources/2024-05-02-hawaii.txt', 'no such file', (sample) => ({
    ...without(sample, sourcePath),
    [meetingPath]: `‸${sample[meetingPath] ?? ''}`,
  })),
  'source-orphan': described(
    'meetings/2024-05-02-hawaii.md and sources/2024-05-02-hawaii.txt',
    'sources/2024-06-01-tokyo.txt alone',
    (sample) => ({ ...sample, 'sources/2024-06-01-tokyo.txt': '‸A text.' }),
  ),
  'source-encoding': described('“2+2” in UTF-8', '“2+2” in Windows-1252', (sample) => ({
    ...sample,
    'sources/2024-05-02-hawaii.txt': '‸\x932+2\x94',
  })),
  fidelity: inMeeting('2. They also concurred.', '2. They also con‸sented.'),
  paragraph: {
    ...inMeeting('2. They also concurred.', '\n2. ‸They also concurred.'),
    bad: 'a blank line before 2. They also concurred.',
  },
  'fact-frame': inMeeting('published: 2024-05-03', '‸published: 2024-05-04'),
  'fact-text': inMeeting('place: Hawaii', '‸place: Guam'),
  'invisible-character': inMeeting(
    '## Status quo {#status-quo}',
    '‸## Status\u200B quo {#status-quo}',
  ),
  'look-alike': inMeeting('They also concurred.', 'They ‸\u0430lso concurred.', [
    sourcePath,
    'They also',
    'They \u0430lso',
  ]),
  'frame-unrecognised': inMeeting('- furniture: In Japanese', '- ‸unrecognised: In Japanese'),
  'furniture-sentence': inMeeting(
    '- furniture: In Japanese',
    '- ‸furniture: This page is in Japanese.',
    [sourcePath, 'In Japanese', 'This page is in Japanese.'],
  ),
  placeholder: inMeeting('## Status quo {#status-quo}', '‸## PLACEHOLDER {#placeholder-a}'),
  formula: inMeeting('## Status quo {#status-quo}', '‸## =1+1 {#status-quo}'),
  'permalink-file': {
    good: '"recorded": "2024-06-01"',
    bad: 'recorded: 2024-06-01',
    broken: (sample) => ({ ...sample, [recordPath]: '‸recorded: 2024-06-01' }),
  },
  'permalink-new': inPermalinks('"status-quo-2": { … }', 'no such entry of a new ID', {
    change: ({ ids, ...rest }) => ({ ...rest, ids: without(ids, 'status-quo-2') }),
    mark: [meetingPath, '2. ‸They also'],
  }),
  'permalink-lost': inPermalinks('## Old {#old}', 'no such heading', {
    change: ({ ids, ...rest }) => ({ ...rest, ids: { ...ids, old: {} } }),
    mark: [meetingPath, '‸---\ntitle'],
  }),
  'permalink-words': inPermalinks('2. They also concurred.', '2. They also consented.', {
    change: ({ ids, ...rest }) => ({
      ...rest,
      ids: { ...ids, 'status-quo-2': { sha256: '0'.repeat(64) } },
    }),
    mark: [meetingPath, '2. ‸They also'],
  }),
  'permalink-record': {
    good: 'every entry that content/permalinks had in git’s HEAD',
    bad: 'one of them missing or altered, or one written by hand',
    broken: undefined,
  },
  glyph: {
    ...inMeeting('and U.S. bases', 'and ‸𓀀 bases', [sourcePath, 'and U.S. bases', 'and 𓀀 bases']),
    ...{ good: '普天間', bad: '𓀀' },
  },
  page: {
    good: '<p data-verbatim>They also concurred.</p>',
    bad: '<p data-verbatim>1.2 They also concurred.</p>',
    broken: undefined,
  },
  'link-target': inMeeting('[the next topic](#deterrence)', '‸[the next topic](#deterence)'),
};

function described(good: string, bad: string, broken: (sample: Files) => Files): RuleExample {
  return { good, bad, broken: (sample) => broken(without(sample, recordPath)) };
}

type Edit = readonly [path: string, from: string, to: string];

function inMeeting(good: string, bad: string, ...more: Edit[]): RuleExample {
  const edits: Edit[] = [[meetingPath, good, bad], ...more];
  return described(good, bad.replace('‸', ''), (sample) => edits.reduce(replace, sample));
}

function inFollowUps(good: string, bad: string): RuleExample {
  const path = 'follow-ups/2024-05-02-hawaii.yaml';
  return described(good, bad, (sample) =>
    replace({ ...sample, [path]: followUps }, [path, good, bad]),
  );
}

function inPermalinks(
  good: string,
  bad: string,
  {
    change,
    mark: [path, marked],
  }: {
    change: (record: RecordedMeeting) => object;
    mark: [path: string, marked: string];
  },
): RuleExample {
  return {
    good,
    bad,
    broken: (sample) => {
      const record = JSON.parse(sample[recordPath] ?? '') as RecordedMeeting;
      return replace({ ...sample, [recordPath]: JSON.stringify(change(record)) }, [
        path,
        marked.replace('‸', ''),
        marked,
      ]);
    },
  };
}

function replace(files: Files, [path, from, to]: Edit): Files {
  return { ...files, [path]: (files[path] ?? '').replace(from, () => to) };
}
