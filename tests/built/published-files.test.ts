import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { formats } from '../../src/exports/formats.ts';
import { allMeetingsAddress, feedAddress, fileAddress } from '../../src/meeting/addresses.ts';
import { pagePaths } from '../page-paths.ts';
import { site } from '../published-site.ts';
import { attributes, parsedPage } from './parsed-page.ts';

const directory = inject('siteDirectory');
const paths = await pagePaths(directory);
const answer = (path: string) => fetch(new URL(path, inject('siteAddress')));

describe.each(site.meetings)('$id', ({ id }) => {
  test.each(formats)(
    'is there as .$extension, with its media type, open to other sites',
    async ({ extension, mediaType }) => {
      const response = await answer(fileAddress(id, extension));
      expect(response.status).toBe(200);
      const type = response.headers.get('content-type');
      // Servers add a charset to JSON.
      expect(type).toMatch(mediaType);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    },
  );
});

test.each([
  [allMeetingsAddress, /^application\/json\b/],
  [feedAddress, /^application\/atom\+xml\b/],
  ['/schemas/meeting.v1.json', /^application\/schema\+json$/],
  ['/schemas/meetings.v1.json', /^application\/schema\+json$/],
  ['/schemas/meeting.v2.json', /^application\/schema\+json$/],
  ['/schemas/meetings.v2.json', /^application\/schema\+json$/],
])('%s has its media type and is open to other sites', async (path, type) => {
  const { status, headers } = await answer(path);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(type);
  expect(headers.get('access-control-allow-origin')).toBe('*');
});

test('what the JSON and the feed lead to is there, down to the anchor', async () => {
  const texts = await Promise.all(
    [allMeetingsAddress, feedAddress].map(async (path) => (await answer(path)).text()),
  );
  const addresses = new Set(texts.join('\n').match(/(?<=")https?:[^"]+|(?<=>)https?:[^<]+/g));
  const own = [...addresses].filter((address) => address.startsWith(`${site.origin}/`));
  expect(own.length).toBeGreaterThan(site.meetings.length * formats.length);
  for (const address of own) {
    const { pathname, hash } = new URL(address);
    const response = await answer(pathname);
    expect([address, response.status]).toEqual([address, 200]);
    if (hash !== '') expect(await response.text()).toContain(`id="${hash.slice(1)}"`);
  }
});

test('every page names a card that is a picture of 1200 × 630', async () => {
  const cards = paths.map(
    (path) =>
      attributes(parsedPage(directory, path), 'meta[property="og:image"]', 'content')[0] ?? '',
  );
  for (const card of new Set(cards)) {
    expect(card).toMatch(`${site.origin}/`);
    const file = await readFile(join(directory, new URL(card).pathname));
    expect(await sharp(file).metadata()).toMatchObject({ width: 1200, height: 630 });
  }
  expect(new Set(cards).size).toBeGreaterThan(site.meetings.length);
});
