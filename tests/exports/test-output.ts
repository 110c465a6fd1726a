import { describe, expect, test } from 'vitest';
import { formats } from '../../src/exports/formats.ts';
import {
  fileAddress,
  meetingAddress,
  passageAddress,
  passagePageAddress,
} from '../../src/meeting/addresses.ts';
import { editedBy } from '../../src/meeting/edited-by.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { passagesOf, topicsOf } from '../../src/meeting/passages.ts';
import { absoluteUrl, type Site } from '../../src/meeting/site.ts';
import { sampleSite } from './sample-site.ts';

/** What a reader who knows only an output can tell of a meeting. */
export interface Reading {
  /** Ids, or where the format shows none, numbers. */
  passages: { id?: string; number?: string; text: string }[];
  addresses: string[];
  /** Words marked as editorial in the way of the format. */
  editorial: string[];
}

/** A file that holds the sentences of meetings, with an independent reader of its format. */
export interface Output {
  name: string;
  render: (site: Site, meeting: Meeting) => string;
  read: (text: string, meeting: Meeting) => Reading;
}

const site = await sampleSite();
const known = knownAddresses(site);

/**
 * Tests that an output has the words, ids and addresses of every sentence, marks what is editorial,
 * and that this test would find a fault. Call it in the test file of the format.
 */
export function testOutput(output: Output): void {
  describe(output.name, () => {
    test.each(site.meetings)('holds the words, ids and addresses of $id', (meeting) => {
      hold(output, meeting);
    });

    const [meeting] = site.meetings;
    if (!meeting) throw new Error('The sample site is empty');
    test.each<[fault: string, from: string | RegExp, to: string]>([
      ['another word', 'Ministers affirmed', 'Ministers confirmed'],
      ['straight quotes', /[“”]/g, "'"],
      ['a missing passage', /[^\n]*They also concurred[^\n]*\n/g, ''],
      ['a dead address', '/meetings/', '/meeting/'],
      ['an unmarked note', 'leaves this out', ''],
    ])('is not taken for right with %s', (_fault, from, to) => {
      expect(() => {
        hold(output, meeting, (text) => text.replaceAll(from, to));
      }).toThrow();
    });
  });
}

/** What must hold of an output of a meeting; `change` stands for a fault in it. */
function hold({ render, read }: Output, meeting: Meeting, change = (text: string) => text): void {
  const reading = read(change(render(site, meeting)), meeting);
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  expect(reading.passages.map(({ text }) => text)).toEqual(passages.map(({ text }) => text));
  expect(reading.passages.map(({ id, number }) => id ?? number)).toEqual(
    passages.map(({ id, number }, index) =>
      reading.passages[index]?.id === undefined ? number : id,
    ),
  );
  for (const address of reading.addresses) {
    if (address.startsWith(site.origin)) expect(known).toContain(address);
    // Not the full stop of the sentence that an address ends.
    expect(address).not.toMatch(/[.,]$/);
  }
  expect(reading.addresses.length).toBeGreaterThan(0);
  const editorial = [
    ...topicsOf(meeting).flatMap(({ official, heading }) => (official ? [] : [heading])),
    ...passages.flatMap(({ notes }) => notes.map(({ text }) => text)),
    editedBy(site, meeting),
  ];
  for (const text of editorial) {
    expect(
      reading.editorial.some((marked) => marked.includes(text)),
      text,
    ).toBe(true);
  }
}

/** Every address that leads to something of a meeting on a site. */
function knownAddresses(site: Site): string[] {
  return site.meetings
    .flatMap((meeting) => [
      meetingAddress(meeting.id),
      ...formats.map(({ extension }) => fileAddress(meeting.id, extension)),
      ...topicsOf(meeting).map(({ id }) => passageAddress(meeting.id, id)),
      ...passagesOf(meeting).flatMap(({ passage: { id } }) => [
        passageAddress(meeting.id, id),
        passagePageAddress(meeting.id, id),
      ]),
    ])
    .map((address) => absoluteUrl(site, address));
}
