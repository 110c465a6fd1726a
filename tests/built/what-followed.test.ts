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
import { meeting, site } from '../published-site.ts';
import { attributes, parsedPage } from './parsed-page.ts';

const all = followUpsOf(site, meeting.id);
const parsed = (path: string) => parsedPage(inject('siteDirectory'), path);
const wordsOf = (element?: Element | null) => joinWords(element?.textContent ?? '');

test('there is something to test', () => {
  expect(all.length).toBeGreaterThan(30);
});

describe.each(passagesOf(meeting).map(({ passage }) => passage))('$id', ({ id }) => {
  const followUps = followUpsOfPassage(site, meeting.id, id);

  test('its page tells what followed, newest first, and nothing of it as official', () => {
    const page = parsed(passagePageAddress(meeting.id, id));
    const entries = [...page.querySelectorAll('.followed li')];
    expect(entries.map((entry) => entry.id)).toEqual(followUps.map((one) => one.id));
    const dates = followUps.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    for (const [index, entry] of entries.entries()) expectToTell(entry, followUps[index]);
    expect(page.querySelector('.followed [data-verbatim]')).toBeNull();
  });

  test('its place in the meeting says how much, and leads there', () => {
    const page = parsed(meetingAddress(meeting.id));
    const link = page.querySelector(`#${id} .note a[href$="#site-since"]`);
    if (followUps.length === 0) expect(link).toBeNull();
    else expect(wordsOf(link)).toMatch(`${followUps.length} event`);
  });
});

test('the page of all has each once, oldest first, and its sentence', () => {
  const page = parsed(sinceAddress(meeting.id));
  const entries = [...page.querySelectorAll('.events li')];
  expect(entries.map((entry) => entry.id)).toEqual(all.map(({ id }) => id));
  for (const [index, { id, follows }] of all.entries()) {
    expectToTell(entries[index], all[index]);
    const addresses = follows.map((passage) => followUpAddress(meeting.id, id, passage));
    expect(attributes(entries[index] ?? page, '.follows a')).toEqual(addresses);
  }
});

test('the page of all meetings names the sentence that each event relates to', () => {
  const links = attributes(parsed(allSinceAddress), '.follows a');
  const addresses = all.flatMap(({ id, follows }) =>
    follows.map((passage) => followUpAddress(meeting.id, id, passage)),
  );
  expect(links.sort()).toEqual(addresses.sort());
});

test('its picture has a dot for each, which leads there and says the same', () => {
  const dots = [...parsed(sinceAddress(meeting.id)).querySelectorAll('a[tabindex="-1"]')]
    .filter((link) => link.querySelector('circle:is(.official, .press)'))
    .map((link) => [link.getAttribute('href'), link.querySelector('title')?.textContent]);
  const told = all.flatMap(({ id, headline = '', follows }) =>
    follows.map(() => [`#${id}`, headline]),
  );
  expect(dots.sort()).toEqual(told.sort());
});

test('home tells the newest three', () => {
  const page = parsed(homeAddress);
  const entries = [...page.querySelectorAll('.latest li')];
  const newest = [...all].sort((one, other) => (one.date > other.date ? -1 : 1)).slice(0, 3);
  for (const [index, entry] of entries.entries()) expectToTell(entry, newest[index]);
  const links = entries.map((entry) => entry.querySelector('a')?.getAttribute('href'));
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
function expectToTell(entry: Element | undefined, followUp: FollowUp | undefined): void {
  expect(entry?.querySelector('time')?.getAttribute('datetime')).toBe(followUp?.date);
  expect(wordsOf(entry)).toContain(followUp?.text);
  const source = entry?.querySelector('.source');
  expect(source?.querySelector('a')?.getAttribute('href')).toBe(followUp?.source?.address);
  const kind = followUp?.source?.kind === 'press' ? 'Press' : 'Official';
  expect(wordsOf(source)).toContain(`${kind} source: ${followUp?.source?.title ?? ''}`);
  expect(wordsOf(source)).toContain(followUp?.source?.publisher);
}
