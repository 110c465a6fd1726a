import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { importText } from '../../src/import/import-text.ts';
import { remarks } from '../../src/import/remarks.ts';

const folder = 'tests/fixtures/import';

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

test.each(readdirSync(folder))('%s', async (name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const id = name === 'no-date.txt' ? '2024-05-02-nowhere' : undefined;
  const imported = importText(text, id);
  const shown = `${imported.id}\n${imported.markdown}\n${remarks(imported).join('\n')}\n`;
  await expect(shown).toMatchFileSnapshot(`../expected/import/${basename(name, '.txt')}.md`);
});
