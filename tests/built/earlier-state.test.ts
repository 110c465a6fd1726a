import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { meetingAddress, passageAddress, passagePageAddress } from '../../src/meeting/addresses.ts';
import { passagesOf, topicsOf } from '../../src/meeting/passages.ts';
import { builtSite } from '../build-site.ts';
import { writeFiles } from '../write-files.ts';
import { brokenLinks } from './broken-links.ts';
import { before, changedSite, withdrawn } from './changed-site.ts';
import { htmlFaults } from './html-faults.ts';
import { parsedPage } from './parsed-page.ts';
import { sitemapAddresses } from './sitemap-addresses.ts';
import { wordsAt } from './words-at.ts';

test('every address that was published in November 2026 leads to the same words', async () => {
  const fixture = readFileSync('tests/fixtures/earlier-state/addresses.json', 'utf8');
  const addresses = Object.entries(JSON.parse(fixture) as Record<string, string>);
  expect(addresses.length).toBeGreaterThan(29);
  for (const [address, words] of addresses) {
    const found = await wordsAt(inject('siteDirectory'), address);
    if (words !== '') expect(found, address).toContain(words);
  }
});

describe('after ids and the meeting moved, and the publisher corrected the text', () => {
  let content: string;
  let directory: string;
  const passages = passagesOf(before).flatMap(({ passage }) =>
    [passageAddress, passagePageAddress].map((address) => [
      address(before.id, passage.id),
      passage.text,
    ]),
  );
  const topics = topicsOf(before).map(({ id, official, heading }) => [
    passageAddress(before.id, id),
    official ? heading : '',
  ]);

  beforeAll(async () => {
    content = await mkdtemp(join(tmpdir(), 'content-'));
    writeFiles(content, changedSite());
    directory = await builtSite({ CONTENT_DIR: content });
  }, 60_000);
  afterAll(async () => {
    await rm(content, { recursive: true });
    await rm(directory, { recursive: true });
  });

  test.each([...passages, ...topics])('%s leads to its words', async (address, words) => {
    const found = await wordsAt(directory, address);
    if (words !== '') expect(found).toContain(words);
  });

  test('former ids of the meeting’s new address lead on as well', async () => {
    const address = '/meetings/2024-05-02-honolulu/';
    const words = ['The Ministers discussed “2+2” and U.S. bases.'];
    expect(await wordsAt(directory, `${address}#deterrence-1`)).toEqual(words);
    expect(await wordsAt(directory, `${address}deterrence-1/`)).toEqual(words);
  });

  test('the reader is told: what moved, what changed and when', async () => {
    const { document } = await parsedPage(directory, '/meetings/2024-05-02-honolulu/');
    const text = document.textContent.replace(/\s+/g, ' ');
    expect(text).toContain('by its former id, “status-quo-1”. Its id is now “situation-1”.');
    expect(text).toContain(
      'The publisher changed these words on 10 June 2024. Until then they were:They also concurred.',
    );
    expect(text).toContain('The publisher removed this sentence on 10 June 2024.');
    expect(text).toContain('The publisher added this sentence on 10 June 2024.');
    expect(text).toContain('This summary was at “2024-05-02-hawaii” before');
    const record = await parsedPage(directory, '/meetings/2024-05-02-honolulu/situation-2/');
    expect(record.document.textContent).toContain('Links to “status-quo-2”, as this was called');
    expect(record.document.textContent).toContain('10 June 2024');
  });

  test('data files keep their former addresses', () => {
    const file = (name: string) => readFileSync(`${directory}/meetings/${name}`, 'utf8');
    for (const extension of ['json', 'csv', 'txt', 'source.txt']) {
      expect(file(`2024-05-02-hawaii.${extension}`)).toBe(file(`2024-05-02-honolulu.${extension}`));
    }
  });

  test('former pages name the new ones, are valid, and are not in the sitemap', async () => {
    const { document } = await parsedPage(directory, '/meetings/2024-05-02-hawaii/status-quo-1/');
    const canonical = document.querySelector('link[rel="canonical"]');
    expect(canonical?.getAttributeValue('href')).toBe(
      'https://sample.example/meetings/2024-05-02-honolulu/situation-1/',
    );
    expect(await htmlFaults(directory)).toEqual([]);
    expect(await brokenLinks(directory, { origin: 'https://sample.example', base: '' })).toEqual(
      [],
    );
    const listed = await sitemapAddresses(directory);
    expect(listed.filter((address) => address.includes('hawaii'))).toEqual([]);
    expect(listed).toContain('https://sample.example/meetings/2024-05-02-honolulu/situation-1/');
  });

  describe('a withdrawn meeting', () => {
    const address = meetingAddress(withdrawn.id);
    const pages = [
      address,
      ...passagesOf(withdrawn).map(({ passage }) => passagePageAddress(withdrawn.id, passage.id)),
    ];
    const words = passagesOf(withdrawn).map(({ passage }) => passage.text);

    test.each(pages)(
      '%s says what stood there, that it was withdrawn, when and why',
      async (path) => {
        const { document } = await parsedPage(directory, path);
        const text = document.textContent.replace(/\s+/g, ' ');
        expect(text).toContain(
          'Defense Ministerial Talks (Summary), 2 May 2024, published here on 1 June 2024.',
        );
        expect(text).toContain('withdrew it on 13 June 2024: Published by mistake.');
        for (const { passage } of passagesOf(withdrawn)) {
          const shown = path === address || path.endsWith(`/${passage.id}/`);
          expect(text.includes(passage.sha256), passage.id).toBe(shown);
        }
      },
    );

    test('answers at each of its ids, topics too', async () => {
      const { document } = await parsedPage(directory, address);
      for (const { id } of [
        ...topicsOf(withdrawn),
        ...passagesOf(withdrawn).map((one) => one.passage),
      ]) {
        expect(document.querySelector(`#${id}`)?.textContent, id).toContain(id);
      }
    });

    test('has a file of what is on record, and no other', () => {
      const names = readdirSync(join(directory, 'meetings')).filter((name) =>
        name.includes('tokyo'),
      );
      expect(names.sort()).toEqual([withdrawn.id, `${withdrawn.id}.json`]);
      const file = readFileSync(join(directory, 'meetings', `${withdrawn.id}.json`), 'utf8');
      expect(JSON.parse(file)).toMatchObject({
        id: withdrawn.id,
        withdrawn: '2024-06-13',
        reason: 'Published by mistake.',
        recorded: '2024-06-01',
      });
    });

    test('has left no word of its own in any file of the site, nor an address in the sitemap', async () => {
      const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isFile() && !/\.(png|pdf)$/.test(entry.name),
      );
      expect(files.length).toBeGreaterThan(30);
      for (const { parentPath, name } of files) {
        const text = readFileSync(join(parentPath, name), 'utf8');
        for (const sentence of words.filter(
          (one) => one.includes('Envoys') || one.includes('parted'),
        )) {
          expect(text.includes(sentence), join(parentPath, name)).toBe(false);
        }
        expect(/\benvoys\b/i.test(text), join(parentPath, name)).toBe(false);
      }
      const listed = await sitemapAddresses(directory);
      expect(listed.filter((one) => one.includes('tokyo'))).toEqual([]);
    });

    test('is announced to those who follow the feed', () => {
      const feed = readFileSync(join(directory, 'feed.xml'), 'utf8');
      expect(feed).toContain(
        '<title>Withdrawn: Defense Ministerial Talks (Summary), 2 May 2024</title>',
      );
    });
  });

  test.each([
    // Of what moved the card of what it is now, of what was removed that of its meeting.
    ['2024-05-02-hawaii/', '2024-05-02-honolulu/'],
    ['2024-05-02-hawaii/status-quo-1/', '2024-05-02-honolulu/situation-1/'],
    ['2024-05-02-hawaii/deterrence-1/', '2024-05-02-honolulu/bases/'],
    ['2024-05-02-honolulu/status-quo-1/', '2024-05-02-honolulu/situation-1/'],
    ['2024-05-02-hawaii/preamble-2/', '2024-05-02-honolulu/'],
    ['2024-05-02-honolulu/preamble-2/', '2024-05-02-honolulu/'],
    ['2024-04-01-tokyo/', '../'],
    ['2024-04-01-tokyo/status-quo-2/', '../'],
  ])('links to %s that were shared show a card: that of %s', (former, now) => {
    const card = (path: string) => readFileSync(join(directory, 'meetings', path, 'card.png'));
    expect(card(former).equals(card(now))).toBe(true);
    const html = readFileSync(join(directory, 'meetings', former, 'index.html'), 'utf8');
    expect(html).toContain('property="og:image"');
  });
});
