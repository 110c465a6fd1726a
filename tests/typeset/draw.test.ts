import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { siteCard } from '../../src/typeset/card-words.ts';
import { draw, type Drawing, drawingsOf } from '../../src/typeset/draw.ts';
import { siteDirectory } from '../commands/site-directory.ts';
import { sampleSite } from '../exports/sample-site.ts';

const site = await sampleSite();
const cache = siteDirectory({});
const card: Drawing = { address: '/card.png', template: 'card.typ', data: siteCard(site) };

test('a drawing is kept, and not drawn again while it shows the same', async () => {
  const drawn = await draw(card, cache);
  const [kept, ...others] = await readdir(cache);
  expect(others).toEqual([]);
  await writeFile(join(cache, kept ?? ''), 'kept');
  expect(String(await draw(card, cache))).toBe('kept');
  // Where it is published does not matter: only what it shows.
  expect(String(await draw({ ...card, address: '/elsewhere.png' }, cache))).toBe('kept');
  expect(drawn.subarray(1, 4).toString()).toBe('PNG');
});

test('a drawing that shows anything else is drawn', async () => {
  await draw(card, cache);
  const renamed = siteCard({ ...site, name: 'Another name' });
  expect(String(await draw({ ...card, data: renamed }, cache))).not.toBe('kept');
  expect(await readdir(cache)).toHaveLength(2);
});

test('the PDF of a withdrawn meeting says so, whatever its title and reason are', async () => {
  const days = { day: '2023-06-02', recorded: '2023-06-03', withdrawn: '2024-06-10' };
  const entry = { ...days, reason: '𓀀', title: '𓀀', ids: {} };
  const permalinks = { meetings: { '2023-06-02-tokyo': entry }, terms: {} };
  const drawings = drawingsOf({ ...site, meetings: [], permalinks });
  const notice = drawings.find(({ address }) => address === '/meetings/2023-06-02-tokyo.pdf');
  const bytes = notice && (await draw(notice, cache));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes ?? [])));
  expect(text.join('')).toContain('The editors withdrew this summary on 10 June 2024.');
});
