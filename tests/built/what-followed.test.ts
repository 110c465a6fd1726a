import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, inject, test } from 'vitest';
import {
  allSinceAddress,
  fileAddress,
  followUpAddress,
  homeAddress,
  meetingAddress,
  passagePageAddress,
  sinceAddress,
} from '../../src/meeting/addresses.ts';
import { type FollowUp, followUpsOf, followUpsOfPassage } from '../../src/meeting/follow-ups.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { joinWords } from '../../src/meeting/words.ts';
import { readSite } from '../../src/site/read-site.ts';
import { attribute, decoded } from './attribute.ts';
import { parsedPage } from './parsed-page.ts';

const { site } = await readSite('content');
const [meeting] = site?.meetings ?? [];
if (!site || !meeting) throw new Error('no meeting');
const all = followUpsOf(site, meeting.id);
const document = async (path: string) => (await parsedPage(inject('siteDirectory'), path)).document;
const wordsOf = ({ textContent }: { textContent: string }) => joinWords(decoded(textContent));

test('there is something to test', () => {
  expect(all.length).toBeGreaterThan(30);
});

describe.each(passagesOf(meeting).map(({ passage }) => passage))('$id', ({ id }) => {
  const followUps = followUpsOfPassage(site, meeting.id, id);

  test('its page tells what followed, newest first, and nothing of it as official', async () => {
    const page = await document(passagePageAddress(meeting.id, id));
    const entries = page.querySelectorAll('.followed li');
    expect(entries.map((entry) => entry.id)).toEqual(followUps.map((one) => one.id));
    const dates = followUps.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    for (const [index, entry] of entries.entries()) expectToTell(entry, followUps[index]);
    expect(page.querySelectorAll('.followed [data-verbatim]')).toEqual([]);
  });

  test('its place in the meeting says how much, and leads there', async () => {
    const page = await document(meetingAddress(meeting.id));
    const link = page
      .querySelectorAll(`#${id} .note a`)
      .find((one) => attribute(one, 'href')?.endsWith('#site-since'));
    if (followUps.length === 0) expect(link).toBeUndefined();
    else expect(wordsOf(link ?? { textContent: '' })).toMatch(`${followUps.length} event`);
  });
});

test('the page of all has each once, oldest first, and its sentence', async () => {
  const page = await document(sinceAddress(meeting.id));
  const entries = page.querySelectorAll('.since li');
  expect(entries.map((entry) => entry.id)).toEqual(all.map(({ id }) => id));
  for (const [index, { id, follows }] of all.entries()) {
    expectToTell(entries[index], all[index]);
    expect(
      entries[index]?.querySelectorAll('.follows a').map((link) => attribute(link, 'href')),
    ).toEqual(follows.map((passage) => followUpAddress(meeting.id, id, passage)));
  }
});

test('the page of all meetings names the sentence that each event relates to', async () => {
  const page = await document(allSinceAddress);
  const links = page.querySelectorAll('.follows a').map((link) => attribute(link, 'href'));
  const addresses = all.flatMap(({ id, follows }) =>
    follows.map((passage) => followUpAddress(meeting.id, id, passage)),
  );
  expect(links.sort()).toEqual(addresses.sort());
});

test('its picture has a dot for each, which leads there and says the same', async () => {
  const file = join(inject('siteDirectory'), sinceAddress(meeting.id), 'index.html');
  const dots = (await readFile(file, 'utf8')).matchAll(
    /<a href="([^"]+)" tabindex="-1"><title>([^<]+)<\/title><circle class="(?:official|press)" /g,
  );
  const facts = [...dots].map(([, href, title = '']) => [href, decoded(title)]);
  const told = all.flatMap(({ id, headline = '', follows }) =>
    follows.map(() => [`#${id}`, headline]),
  );
  expect(facts.sort()).toEqual(told.sort());
});

test('home tells the newest three', async () => {
  const page = await document(homeAddress);
  const entries = page.querySelectorAll('.latest li');
  const newest = [...all].sort((one, other) => (one.date > other.date ? -1 : 1)).slice(0, 3);
  for (const [index, entry] of entries.entries()) expectToTell(entry, newest[index]);
  const links = entries.map((entry) => attribute(entry.querySelector('a'), 'href'));
  expect(links).toEqual(newest.map(({ id }) => followUpAddress(meeting.id, id)));
});

test('the table reads back as what was written', async () => {
  const file = join(inject('siteDirectory'), fileAddress(meeting.id, 'since.csv'));
  const rows: Record<string, string>[] = parse(await readFile(file), { bom: true, columns: true });
  expect(rows.map(({ id, date, text, sourceAddress }) => [id, date, text, sourceAddress])).toEqual(
    all.map(({ id, date, text, source }) => [id, date, text, source?.address]),
  );
  for (const { recorded } of rows) expect(recorded).toMatch(/^2026-/);
});

/** An entry has its date, its sentence, its source as a link, and whose that is. */
function expectToTell(
  entry: Awaited<ReturnType<typeof document>> | undefined,
  followUp: FollowUp | undefined,
): void {
  expect(attribute(entry?.querySelector('time') ?? null, 'datetime')).toBe(followUp?.date);
  const words = entry ? wordsOf(entry) : '';
  expect(words).toContain(followUp?.text);
  const source = entry?.querySelector('.source');
  expect(attribute(source?.querySelector('a') ?? null, 'href')).toBe(followUp?.source?.address);
  expect(source ? wordsOf(source) : '').toContain(
    `${followUp?.source?.kind === 'press' ? 'Press' : 'Official'} source: ${followUp?.source?.title ?? ''}`,
  );
  expect(source ? wordsOf(source) : '').toContain(followUp?.source?.publisher);
}
