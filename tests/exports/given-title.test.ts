import { expect, test } from 'vitest';
import { feed } from '../../src/exports/atom.ts';
import { citations, citationsOfOriginal } from '../../src/exports/citations.ts';
import { csv } from '../../src/exports/csv.ts';
import { formats, referenceFormats } from '../../src/exports/formats.ts';
import { json } from '../../src/exports/json.ts';
import { jsonLd } from '../../src/exports/json-ld.ts';
import { markdown } from '../../src/exports/markdown.ts';
import { plainText } from '../../src/exports/plain-text.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { officialRecords } from '../../src/search/index/index-record.ts';
import { cardAlt, meetingCard, passageCard } from '../../src/typeset/card-words.ts';
import { meetingDocument } from '../../src/typeset/meeting-document.ts';
import { sampleSite } from './sample-site.ts';

const site = await sampleSite();
const [original] = site.meetings as [Meeting];
const [place] = passagesOf(original);
if (!place) throw new Error('The sample has no sentence');
const title = 'Talks of the Ministers';
const meeting = { ...original, title, inferred: { title: 'The text prints none.' } };
const given = { ...site, meetings: [meeting] };

const outputs: [name: string, text: string][] = [
  ['plain text', plainText.render(given, meeting)],
  ['Markdown', markdown.render(given, meeting).replaceAll('\\[', '[').replaceAll('\\]', ']')],
  ['the feed', feed.render(given)],
  ...referenceFormats.map(({ name, render }): [string, string] => [name, render(given, meeting)]),
  ['JSON-LD', JSON.stringify(jsonLd(given, meeting))],
  ['citations', JSON.stringify(citations(given, meeting))],
  ['citations of the ministry’s page', JSON.stringify(citationsOfOriginal(meeting))],
  ['hits of search', JSON.stringify(officialRecords([meeting]))],
  ['the card of a sentence', JSON.stringify(passageCard(given, { ...place, meeting }))],
  ['the alternative text of a card', cardAlt(meetingCard(given, meeting))],
  ['the PDF', JSON.stringify(meetingDocument(given, meeting))],
];

test.each(outputs)('a title that the editors gave stands in brackets in %s', (_, text) => {
  const all = text.split(title).length - 1;
  expect(all).toBeGreaterThan(0);
  expect(text.split(`[${title}]`).length - 1).toBe(all);
});

test('the PDF does not set it as official', () => {
  expect(meetingCard(given, meeting)).toMatchObject({ text: `[${title}]`, official: false });
  expect(meetingDocument(given, meeting).isTitleOfficial).toBe(false);
  expect(meetingDocument(site, original).isTitleOfficial).toBe(true);
});

test('data name it among the facts that the text does not state', () => {
  const data = JSON.parse(json.render(given, meeting, formats)) as { inferred: object };
  expect(data.inferred).toEqual({ title: 'The text prints none.' });
  expect(csv.render(given, meeting)).toContain(',title,');
});

test('an official title has no brackets', () => {
  for (const { render } of [plainText, markdown, ...referenceFormats]) {
    expect(render(site, original)).not.toContain(`[${original.title}]`);
  }
});
