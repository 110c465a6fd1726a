import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { frontMatterSchema } from '../../../src/meeting/facts.ts';
import { parseYaml } from '../../../src/meeting/parse/yaml.ts';
import { tableRows } from '../../table-rows.ts';

/** What is right; each fault below is one line of it written otherwise. */
const right = `title: Talks
publisher: Ministry
published: 2024-05-03
people:
  - Minister A
terms: https://any.example/
frame:
  - title: Talks
  - text
`;

test('front matter as it should be has no problem', () => {
  expect(problemsOf(right)).toEqual([]);
});

/** Fault, line, what is written for it, and the problem. */
const faults = tableRows(`
a tab |   - Minister A | ⇥- Minister A | 5:1 yaml-syntax a tab as an indent — Indent with spaces.
a colon without quotation marks | title: Talks⏎p | title: Talks: a summary⏎p | 1:8 yaml-syntax a second “: ” on the line, or a wrong indent — Put quotation marks around the value: title: "Talks: a summary".
a day in words | published: 2024-05-03 | published: May 3, 2024 | 3:1 malformed-field “published” is "May 3, 2024" — It must be a day as YYYY-MM-DD: 2024-05-03.
a capital in the name of a field | publisher: Ministry | Publisher: Ministry | 2:1 unknown-field “Publisher” — Write “publisher”.
an empty value | published: 2024-05-03 | published: | “published” has no value — Write the value after the colon, or remove the line.
a day that there is not | published: 2024-05-03 | published: 2024-02-30 | 3:1 malformed-field “published” is "2024-02-30" — It must be a day as YYYY-MM-DD.
a number for words | publisher: Ministry | publisher: 2024 | 2:1 malformed-field “publisher” is 2024 — It must be words, so in quotation marks: "2024".
words for a list | people:⏎  - Minister A | people: Minister A | 4:1 malformed-field “people” is "Minister A" — It must be a list of people.
a sign that YAML keeps for itself | publisher: Ministry | publisher: @Ministry | 2:12 yaml-syntax a value that begins with a character reserved by YAML — Put quotation marks around the value: title: "Talks: a summary".
an open quotation mark | terms: https://any.example/ | terms: "https://any.example/ | yaml-syntax a line that is not complete — Close the quotation mark or bracket; write “field: value”.
a comment for a value | - title: Talks | - title: ### Talks | “frame.0” is {"title":null} — Write the value after the colon, in quotation marks if it begins with “#”.
a field twice | publisher: Ministry | publisher: Ministry⏎publisher: Ministry | 3:1 yaml-syntax a duplicate field — Keep one of the two.
`);
test.each(faults)(
  '%s is named, with its cure, at its place',
  (_, from = '', to = '', problem = '') => {
    const yaml = right.replace(from, to);
    expect(yaml).not.toBe(right);
    expect(problemsOf(yaml)).toEqual([expect.stringContaining(problem)]);
  },
);

function problemsOf(yaml: string): string[] {
  const file = new VFile({ path: 'meeting.md', value: yaml });
  parseYaml(file, frontMatterSchema, yaml);
  return file.messages.map(
    ({ line, column, ruleId, actual, note }) =>
      `${line ?? 0}:${column ?? 0} ${ruleId ?? ''} ${actual ?? ''} — ${note ?? ''}`,
  );
}
