import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { importText } from '../../src/import/import-text.ts';

const draft = (name: string, numbers?: 'paragraphs' | 'text') => {
  const text = readFileSync(`tests/fixtures/import/${name}.txt`, 'utf8');
  const { markdown } = importText(text, undefined, numbers);
  const [, yaml = '', body = ''] = /^---\n([^]*?)---\n\n([^]*)$/.exec(markdown) ?? [];
  return { facts: parseYaml(yaml) as Record<string, unknown>, body };
};

test.each([
  [
    'The Ministers met in Oak Port, Elmland, September 18-19, 2023.',
    '2023-09-18',
    'Oak Port, Elmland',
  ],
  [
    'The Ministers had a call on May 2, 2024, their first since May 8, 2020.',
    '2024-05-02',
    undefined,
  ],
  ['The Ministers recalled the talks in Oak Port on May 8, 2020.', undefined, 'Oak Port'],
  ['Earlier today the Ministers met. Talks were held on May 8, 2020.', undefined, undefined],
  ['The Ministers met on Monday. Talks were held on May 8, 2020.', undefined, undefined],
])('of “%s” the day is %s, the place %s', (sentence, held, place) => {
  const { markdown } = importText(`Talks\n\n${sentence}`, '2024-05-02-nowhere');
  expect(markdown.includes(`\nheld: ${held ?? '2024-05-02'}\n`)).toBe(true);
  expect(markdown.includes('\n  held: PLACEHOLDER\n')).toBe(held === undefined);
  expect(/^place: (.*)$/m.exec(markdown)?.[1]).toBe(place);
});

test('hard-wrapped lines are joined, and numbers count paragraphs where an editor says so', () => {
  const { facts, body } = draft('hard-wrapped', 'paragraphs');
  expect(facts).toMatchObject({ held: '2018-07-23', lastDay: '2018-07-24' });
  expect(facts['frame']).toContainEqual({ furniture: '3', after: 'paragraph8-1' });
  expect(body).toBe(`## 7. {#paragraph7 .official}

1. \\* The Ministers met in Port Elm on July 23-24, 2018, and they spoke of the harvest and of the ferry between the two countries.
2. They noted that the quay, which was built in 1968, is old.

## 8. {#paragraph8 .official}

1. The Secretary and the Minister noted that the first meeting on May 28, 1968, had been the beginning of the ferry.

## 9. {#paragraph9 .official}

1. They will meet again.
`);
});

test('numbered paragraphs are inside the headings between them, each by itself', () => {
  const { body } = draft('paragraphs-in-sections', 'paragraphs');
  expect(body.match(/^#+ .*(?= \{)/gm)).toEqual([
    ...['## 1.', '## 2.', '## Economic ties', '### 3.', '### 4.', '## Looking ahead', '### 5.'],
  ]);
});

test('a text of twenty topics is imported within a second', () => {
  const topics = Array.from({ length: 20 }, (_, index) => {
    const sentence = `The Ministers spoke of harbour ${index} and of its lights. `;
    return `${index + 1}. Harbour ${index}\n\n${sentence.repeat(6).trim()}`;
  });
  const text = ['Harbour Talks (Summary)', 'September 11, 2000', ...topics].join('\n\n');
  const { system, user } = process.cpuUsage();
  const { markdown } = importText(text, '2000-09-11-port-elm');
  const used = process.cpuUsage({ system, user });
  expect(markdown.match(/^## /gm)).toHaveLength(20);
  expect((used.system + used.user) / 1000).toBeLessThan(1000);
});
