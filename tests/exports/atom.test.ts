import { expect, test } from 'vitest';
import { feed as atomFeed } from '../../src/exports/atom.ts';
import { parseHTML } from 'linkedom';
import { followUpAddress, meetingAddress } from '../../src/meeting/addresses.ts';
import { editedBy } from '../../src/meeting/edited-by.ts';
import { followUpsOf } from '../../src/meeting/follow-ups.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { meetingName } from '../../src/meeting/names.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { absoluteUrl } from '../../src/meeting/site.ts';
import { emptyPermalinks, firstRecord } from '../with-permalinks.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { sampleSite } from './sample-site.ts';
import { type Reading, testOutput } from './test-output.ts';

testOutput({ name: 'feed.xml', render: (site) => atomFeed.render(site), read: readFeed });

const site = await sampleSite();
const [hawaii, ...otherMeetings] = site.meetings as [Meeting, ...Meeting[]];
const feed = readXml(atomFeed.render(site));
const text = (parent: XmlElement | undefined, name: string) =>
  parent?.children.find((child) => child.name === name)?.text;

const entriesOf = (of: typeof feed) =>
  of.children.filter(
    (child) => child.name === 'entry' && !(text(child, 'id') ?? '').includes('#since-'),
  );
const followUpsIn = (of: typeof feed) =>
  of.children.filter((child) => (text(child, 'id') ?? '').includes('#since-'));

test('the feed has what Atom asks for and is as old as its latest change', () => {
  expect(feed.name).toBe('feed');
  expect(text(feed, 'id')).toBe('https://summaries.example/sub/feed.xml');
  expect(text(feed, 'updated')).toBe('2026-11-30T00:00:00Z');
  for (const entry of entriesOf(feed)) {
    const names = entry.children.map(({ name }) => name);
    for (const name of ['id', 'title', 'updated', 'published', 'link', 'author', 'content']) {
      expect(
        names.filter((one) => one === name),
        name,
      ).toHaveLength(1);
    }
  }
});

test('a meeting that was added later about an older day is new to subscribers', () => {
  expect(entriesOf(feed).map((entry) => [text(entry, 'id'), text(entry, 'published')])).toEqual([
    ['https://summaries.example/sub/meetings/2023-01-11-awkward/', '2026-11-30T00:00:00Z'],
    ['https://summaries.example/sub/meetings/2023-01-09-call/', '2026-11-30T00:00:00Z'],
    ['https://summaries.example/sub/meetings/2019-06-03-minato/', '2026-11-30T00:00:00Z'],
    ['https://summaries.example/sub/meetings/2018-07-23-port-elm/', '2026-11-30T00:00:00Z'],
    ['https://summaries.example/sub/meetings/2024-05-02-hawaii/', '2026-11-23T00:00:00Z'],
  ]);
});

test('the feed is complete: an entry a meeting with its address and statement', () => {
  const entries = entriesOf(feed).map((entry) => [text(entry, 'id'), text(entry, 'rights')]);
  expect(entries.sort()).toEqual(
    site.meetings
      .map((meeting) => [absoluteUrl(site, meetingAddress(meeting.id)), editedBy(site, meeting)])
      .sort(),
  );
});

test('a meeting that is not on record is not published yet, and is not in the feed', () => {
  const fresh = readXml(atomFeed.render({ ...site, permalinks: emptyPermalinks }));
  expect(entriesOf(fresh)).toEqual([]);
  expect(text(fresh, 'updated')).toBe('1970-01-01T00:00:00Z');
});

test('a corrected meeting is as new as the day on which its correction was put on record', () => {
  const entryOfRecord = { recorded: '2026-11-23', updated: '2026-12-01', ids: {} };
  const permalinks = { ...site.permalinks, meetings: { [hawaii.id]: entryOfRecord } };
  const corrected = readXml(atomFeed.render({ ...site, permalinks }));
  expect(text(corrected, 'updated')).toBe('2026-12-01T00:00:00Z');
  const [entry] = entriesOf(corrected);
  expect(text(entry, 'id')).toContain(hawaii.id);
  expect(text(entry, 'updated')).toBe('2026-12-01T00:00:00Z');
  expect(text(entry, 'published')).toBe('2026-11-23T00:00:00Z');
});

test('a withdrawn meeting is replaced by a notice without its words', () => {
  const entry = {
    withdrawn: '2026-12-02',
    reason: 'It was <not> ours.',
    title: hawaii.title,
    day: hawaii.held ?? '',
    recorded: '2026-11-23',
    ids: {},
  };
  const permalinks = { ...site.permalinks, meetings: { [hawaii.id]: entry } };
  const withdrawn = readXml(atomFeed.render({ ...site, meetings: otherMeetings, permalinks }));
  const [notice] = entriesOf(withdrawn);
  expect(text(notice, 'id')).toContain(hawaii.id);
  expect(text(notice, 'title')).toBe(`Withdrawn: ${meetingName(hawaii)}`);
  expect(text(notice, 'updated')).toBe('2026-12-02T00:00:00Z');
  expect(text(notice, 'published')).toBe('2026-11-23T00:00:00Z');
  expect(text(notice, 'summary')).toContain('on 2 December 2026. Reason: It was <not> ours.');
  for (const { passage } of passagesOf(hawaii)) expect(withdrawn.text).not.toContain(passage.text);
});

test('what followed has entries of its own, with its source and the sentence it belongs to', () => {
  const told = followUpsOf(site, hawaii.id);
  expect(told.length).toBeGreaterThan(30);
  const entries = followUpsIn(feed);
  expect(entries.map((entry) => text(entry, 'id'))).toEqual(
    told.map(({ id }) => absoluteUrl(site, followUpAddress(hawaii.id, id))).reverse(),
  );
  const words = new Map(passagesOf(hawaii).map(({ passage }) => [passage.id, passage.text]));
  for (const [index, followUp] of [...told].reverse().entries()) {
    const entry = entries[index];
    if (!entry) throw new Error('no entry');
    expect(text(entry, 'summary')).toBe(followUp.text);
    expect(text(entry, 'published')).toBe('2026-11-25T00:00:00Z');
    const { document } = parseHTML(`<body>${text(entry, 'content') ?? ''}</body>`);
    expect(document.querySelector('a')?.getAttribute('href')).toBe(followUp.source?.address);
    const quoted = [...document.querySelectorAll('blockquote [data-verbatim]')];
    expect(quoted.map(({ textContent }) => textContent)).toEqual(
      followUp.follows.map((id) => words.get(id)),
    );
  }
});

test('the feed has its latest fifty entries, with full texts', () => {
  const many = Array.from({ length: 120 }, (_, at) => ({ ...hawaii, id: `${hawaii.id}-${at}` }));
  const permalinks = firstRecord({ meetings: many }, '2026-11-30');
  const entries = entriesOf(readXml(atomFeed.render({ ...site, meetings: many, permalinks })));
  expect(entries.filter((entry) => text(entry, 'content') !== undefined)).toHaveLength(50);
  expect(entries).toHaveLength(50);
});

test('characters that XML cannot hold are there in the words all the same', () => {
  const [first] = hawaii.preamble;
  if (!first) throw new Error('no preamble');
  const words = 'One page\f and\u0001 the next.';
  const odd = { ...hawaii, title: 'A\ftitle', preamble: [{ ...first, text: words }] };
  const [entry] = entriesOf(readXml(atomFeed.render({ ...site, meetings: [odd] })));
  expect(text(entry, 'title')).toContain('A\uFFFDtitle');
  const { document } = parseHTML(`<body>${text(entry, 'content') ?? ''}</body>`);
  expect(document.querySelector('[data-verbatim]')?.textContent).toBe(words);
});

test('text that is not well-formed is not read', () => {
  expect(() => readXml(atomFeed.render(site).replace('</entry>', ''))).toThrow();
  expect(() => readXml(atomFeed.render(site).replace('&amp;', '&'))).toThrow();
});

/** The entry of a meeting, its content by a parser of HTML. */
function readFeed(text: string, { id }: Meeting): Reading {
  const of = (parent: XmlElement, name: string) =>
    parent.children.filter((child) => child.name === name);
  const entry = of(readXml(text), 'entry').find((one) =>
    of(one, 'id')[0]?.text.endsWith(`/${id}/`),
  );
  const { document } = parseHTML(
    `<body>${entry ? (of(entry, 'content')[0]?.text ?? '') : ''}</body>`,
  );
  const all = (selector: string) => Array.from(document.querySelectorAll(selector));
  return {
    passages: all('p > a + [data-verbatim]').map((words) => ({
      number: words.previousElementSibling?.textContent ?? '',
      text: words.textContent,
    })),
    addresses: all('a').map((link) => link.getAttribute('href') ?? ''),
    editorial: all('em, :is(h2, h3, h4)').map((one) =>
      Array.from(one.childNodes, (node) => (isOfficial(node) ? '' : node.textContent)).join(''),
    ),
  };
}

function isOfficial(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).hasAttribute('data-verbatim');
}
