import { expect, test } from 'vitest';
import { atom } from '../../src/exports/atom.ts';
import { meetingAddress } from '../../src/meeting/addresses.ts';
import { editedBy } from '../../src/meeting/edited-by.ts';
import { permanent } from '../../src/meeting/site.ts';
import { readXml } from './read-xml.ts';
import { sampleSite } from './sample-site.ts';

const site = await sampleSite();
const feed = readXml(atom(site));
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
      permanent(site, meetingAddress(meeting.id)),
      editedBy(site, meeting),
    ]),
  );
});

test('text that is not well-formed is not read', () => {
  expect(() => readXml(atom(site).replace('</entry>', ''))).toThrow();
  expect(() => readXml(atom(site).replace('&amp;', '&'))).toThrow();
});
