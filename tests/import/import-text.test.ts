import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { importText } from '../../src/import/import-text.ts';
import { remarks } from '../../src/import/remarks.ts';
import { problemsOfWords } from '../checks/problems-of-words.ts';

const folder = 'tests/fixtures/import';
/** What a draft leaves to a person: text to write, roles to choose, and the name of the file. */
const leftToPerson = ['placeholder', 'frame-unrecognised', 'meeting-id'];

test('the seed text comes out as the published meeting, but for what a person wrote', () => {
  const { id, markdown } = importText(
    readFileSync('content/sources/2024-05-02-hawaii.txt', 'utf8'),
    undefined,
  );
  const published = readFileSync('content/meetings/2024-05-02-hawaii.md', 'utf8');
  expect(id).toBe('2024-05-02-hawaii');
  const text = (file: string) =>
    file
      .replace(/^---[^]*?\n---\n/, '')
      .replace(/^## .*/gm, '##')
      .replace(/^\[\^.*/gm, '')
      .replace(/\[\^.*?\]/g, '')
      .trimEnd();
  expect(text(markdown)).toBe(text(published));
});

test.each(readdirSync(folder))(
  'the draft of %s is as expected and passes the checks',
  async (name) => {
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const id = name === 'no-date.txt' ? '2024-05-02-nowhere' : undefined;
    const imported = importText(text, id);
    const shown = `${imported.id}\n${imported.markdown}\n${remarks(imported).join('\n')}\n`;
    await expect(shown).toMatchFileSnapshot(`../expected/import/${basename(name, '.txt')}.md`);
    const rules = problemsOfWords(imported.markdown, text).map(({ ruleId = '' }) => ruleId);
    expect(rules.filter((rule) => !leftToPerson.includes(rule))).toEqual([]);
  },
);
