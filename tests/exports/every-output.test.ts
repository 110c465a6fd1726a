import { describe, expect, test } from 'vitest';
import { editedBy } from '../../src/meeting/edited-by.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { passagesOf, topicsOf } from '../../src/meeting/passages.ts';
import { knownAddresses } from './known-addresses.ts';
import { type Output, outputs } from './outputs.ts';
import { sampleSite } from './sample-site.ts';

const site = await sampleSite();
const known = knownAddresses(site);

/** What must hold of an output of a meeting; `change` stands for a fault in it. */
function hold({ render, read }: Output, meeting: Meeting, change = (text: string) => text): void {
  const told = read(change(render(site, meeting)), meeting);
  const passages = passagesOf(meeting).map(({ passage }) => passage);
  expect(told.passages.map(({ words }) => words)).toEqual(passages.map(({ text }) => text));
  expect(told.passages.map(({ id, number }) => id ?? number)).toEqual(
    passages.map(({ id, number }, index) => (told.passages[index]?.id === undefined ? number : id)),
  );
  for (const address of told.addresses) {
    if (address.startsWith(site.origin)) expect(known).toContain(address);
  }
  expect(told.addresses.length).toBeGreaterThan(0);
  const editorial = [
    ...topicsOf(meeting).flatMap(({ official, heading }) => (official ? [] : [heading])),
    ...passages.flatMap(({ notes }) => notes.map(({ text }) => text)),
    editedBy(site, meeting),
  ];
  for (const words of editorial) {
    expect(
      told.editorial.some((marked) => marked.includes(words)),
      words,
    ).toBe(true);
  }
}

describe.each(outputs)('$name', (output) => {
  test.each(site.meetings)('holds the words, ids and addresses of $id', (meeting) => {
    hold(output, meeting);
  });

  const [meeting] = site.meetings;
  if (!meeting) throw new Error('The sample site is empty');
  test.each([
    [
      'another word',
      (text: string) => text.replaceAll('Ministers affirmed', 'Ministers confirmed'),
    ],
    ['straight quotes', (text: string) => text.replaceAll(/[“”]/g, "'")],
    [
      'a missing passage',
      (text: string) => text.replaceAll(/[^\n]*They also concurred[^\n]*\n/g, ''),
    ],
    ['a dead address', (text: string) => text.replaceAll('/meetings/', '/meeting/')],
    ['an unmarked note', (text: string) => text.replaceAll('leaves this out', '')],
  ])('is not taken for right with %s', (_fault, change) => {
    expect(() => {
      hold(output, meeting, change);
    }).toThrow();
  });
});
