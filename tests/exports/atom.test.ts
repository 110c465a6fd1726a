import { expect, test } from 'vitest';
import { feed as atomFeed } from '../../src/exports/atom.ts';
import { meetingAddress } from '../../src/meeting/addresses.ts';
import { editedBy } from '../../src/meeting/edited-by.ts';
import { absoluteUrl } from '../../src/meeting/site.ts';
import { readXml } from './read-xml.ts';
import { sampleSite } from './sample-site.ts';

const site = await sampleSite();
const feed = readXml(atomFeed.render(site));
const text = (parent: typeof feed, name: string) =>
  parent.children.find((child) => child.name === name)?.text;

test('the feed has what Atom asks for and is as old as its newest entry', () => {
  expect(feed.name).toBe('feed');
  expect(text(feed, 'id')).toBe('https://summaries.example/sub/feed.xml');
  expect(text(feed, 'updated')).toBe('2024-05-03T00:00:00Z');
});

test('the feed is complete: an entry a meeting with its address and statement', () => {
  const entries = feed.children.filter(({ name }) => name === 'entry');
  expect(entries.map((entry) => [text(entry, 'id'), text(entry, 'rights')])).toEqual(
    site.meetings.map((meeting) => [
      absoluteUrl(site, meetingAddress(meeting.id)),
      editedBy(site, meeting),
    ]),
  );
});

test('a corrected meeting is as new as its last correction', () => {
  const [meeting] = site.meetings;
  if (!meeting) throw new Error('The sample site is empty');
  const former = { sha256: '0'.repeat(64), text: 'Other words.' };
  const corrected = readXml(
    atomFeed.render({
      ...site,
      permalinks: {
        [meeting.id]: {
          'dicas-1': {
            sha256: '1'.repeat(64),
            history: [
              { ...former, until: '2024-05-07' },
              { ...former, until: '2024-06-01' },
            ],
          },
          'dicas-2': { sha256: '2'.repeat(64), since: '2024-05-30' },
          'dicas-3': { removed: '2024-05-31', history: [{ ...former, until: '2024-05-31' }] },
        },
      },
    }),
  );
  expect(text(corrected, 'updated')).toBe('2024-06-01T00:00:00Z');
  const entry = corrected.children.find(({ name }) => name === 'entry');
  expect(entry && text(entry, 'updated')).toBe('2024-06-01T00:00:00Z');
  expect(entry && text(entry, 'published')).toBe('2024-05-03T00:00:00Z');
});

test('text that is not well-formed is not read', () => {
  expect(() => readXml(atomFeed.render(site).replace('</entry>', ''))).toThrow();
  expect(() => readXml(atomFeed.render(site).replace('&amp;', '&'))).toThrow();
});
