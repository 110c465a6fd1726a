import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  type MeetingData,
  meetingSchema,
  type MeetingsData,
} from '../../src/exports/data-schema.ts';
import { allMeetings, formats } from '../../src/exports/formats.ts';
import { json } from '../../src/exports/json.ts';
import { jsonSchemas } from '../../src/exports/json-schema.ts';
import { followUpAddress, schemaAddress } from '../../src/meeting/addresses.ts';
import { frontMatterSchema } from '../../src/meeting/facts.ts';
import { followUpsOf } from '../../src/meeting/follow-ups.ts';
import { absoluteUrl } from '../../src/meeting/site.ts';
import type { Meeting, Passage } from '../../src/meeting/meeting.ts';
import { topicsOf } from '../../src/meeting/passages.ts';
import { sampleSite } from './sample-site.ts';
import { without } from './without.ts';
import { type Reading, testOutput } from './test-output.ts';

testOutput({
  name: 'json',
  render: (site, meeting) => json.render(site, meeting, formats),
  read: (text) => readData(JSON.parse(text) as MeetingData),
});

testOutput({
  name: 'meetings.json',
  render: (site) => allMeetings.render(site),
  read: (text, { id }) => {
    const { meetings } = JSON.parse(text) as MeetingsData;
    const data = meetings.find((one) => one.id === id);
    if (!data) throw new Error(`No meeting ${id}`);
    return readData(data);
  },
});

const site = await sampleSite();
const ajv = new Ajv2020({ strict: true, validateFormats: false });
const [meeting] = site.meetings as [Meeting];

/** The data of a meeting, as its file has them. */
const dataOf = (meeting: Meeting, of = site) =>
  JSON.parse(json.render(of, meeting, formats)) as MeetingData;

/** The published schema at an address. */
function schemaAt(address: string): object {
  const file = jsonSchemas.find((candidate) => candidate.address === address);
  return JSON.parse(file?.render?.(site) ?? '') as object;
}

/** Fields that only the data or only the model has, and those that are compared by themselves. */
const ofOne = new Set([
  ...['$schema', 'address', 'inContext', 'editedBy', 'license', 'files', 'publishedHere'],
  ...['followUps', 'name', 'editorial', 'links', 'position', 'content', 'sources', 'heading'],
  ...['official', 'officialNumber', 'lang', 'language'],
]);

/** What data and the model of a meeting have in common. */
function common(value: object): unknown {
  const json = JSON.stringify(value, (key, field: unknown) => {
    if (key === 'leadIn') return (field as Passage | undefined)?.id ?? field;
    if (key === 'source') return (field as Meeting['source']).sha256;
    return ofOne.has(key) ? undefined : field;
  });
  return JSON.parse(json) as unknown;
}

/** The topics of data, each before those inside it. */
function topicsIn(topics: MeetingData['topics']): MeetingData['topics'] {
  return topics.flatMap((topic) => [topic, ...topicsIn(topic.topics)]);
}

test('JSON tells what followed, as written, with its address and the day it was put here', () => {
  const { followUps = [] } = dataOf(meeting);
  expect(followUps.length).toBeGreaterThan(30);
  expect(
    followUps.map((one) => without(one, 'editorial', 'address', 'recorded', 'updated')),
  ).toEqual(followUpsOf(site, meeting.id));
  for (const { id, editorial, address, recorded } of followUps) {
    expect([editorial, recorded]).toEqual([true, '2026-11-25']);
    expect(address).toBe(absoluteUrl(site, followUpAddress(meeting.id, id)));
  }
});

test.each(site.meetings)('JSON of $id reads back as the model', (original) => {
  const data = dataOf(original);
  const frame = data.frame.map(({ words: text, ...line }) => ({ ...line, text }));
  expect(common({ ...data, frame })).toEqual(common(original));
  expect([data.language, data.sources]).toEqual([original.lang, original.sources]);
  expect(topicsIn(data.topics).map(({ heading }) => heading)).toEqual(
    topicsOf(original).map(
      ({ heading: text, official, officialNumber }) =>
        JSON.parse(JSON.stringify({ text, editorial: !official, officialNumber })) as object,
    ),
  );
});

test.each(site.meetings)('JSON of $id meets the published schema', (original) => {
  const validate = ajv.compile(schemaAt(schemaAddress('meeting')));
  validate(dataOf(original));
  expect(validate.errors).toBeNull();
  ajv.removeSchema();
});

test.each([
  ['meeting', 'edc555d815dea6b84e60fef6a003fd085cd484b9d2d428e368880a28861bcc8a'],
  ['meetings', 'ed3650db389e25ee4b13c682d32f8b489fde30e6d04dc634a5e039db19db5e4d'],
] as const)('version 1 of the schema of %s stays as it was published', (of, sha256) => {
  const schema = readFileSync(join('public', schemaAddress(of, 1)));
  expect(createHash('sha256').update(schema).digest('hex')).toBe(sha256);
  expect(ajv.compile(JSON.parse(String(schema)) as object)({})).toBe(false);
});

test('JSON has earlier wording with the days on which it was valid', () => {
  const before = { until: '2024-05-20', sha256: '0'.repeat(64), text: 'Other words.' };
  const later = { until: '2024-06-01', sha256: '2'.repeat(64), text: 'Others again.' };
  const entry = {
    recorded: '2026-11-23',
    updated: '2026-11-30',
    ids: {
      'dicas-1': { sha256: '1'.repeat(64), since: '2024-05-07', history: [before, later] },
      'dicas-2': { removed: '2024-06-01', history: [later] },
      bases: { removed: '2024-06-01' },
    },
  };
  const permalinks = { meetings: { [meeting.id]: entry }, terms: {} };
  const data = dataOf(meeting, { ...site, permalinks });
  expect(data.topics[3]?.items[0]).toMatchObject({
    since: '2024-05-07',
    history: [
      { from: '2024-05-07', ...before },
      { from: '2024-05-20', ...later },
    ],
  });
  expect(data.removed).toEqual([
    { id: 'dicas-2', removed: '2024-06-01', history: [{ from: '2024-05-03', ...later }] },
    { id: 'bases', removed: '2024-06-01', history: [] },
  ]);
  expect(data).toMatchObject({ publishedHere: '2026-11-23', updatedHere: '2026-11-30' });
  expect(meetingSchema.parse(data)).toEqual(data);
});

test('the schema describes every fact of the front matter', () => {
  const { properties } = z.toJSONSchema(meetingSchema, { io: 'input' });
  const names = Object.keys(frontMatterSchema.shape).filter((name) => name !== 'lang');
  for (const name of names) expect(properties?.[name], name).toHaveProperty('description');
});

test('the file of all meetings meets its schema', () => {
  const validate = ajv.compile(schemaAt(schemaAddress('meetings')));
  validate(JSON.parse(allMeetings.render(site)));
  expect(validate.errors).toBeNull();
});

test.each([
  ['a time with a dot', (data: MeetingData) => ({ ...data, time: '11.53' })],
  ['a duration in other words', (data: MeetingData) => ({ ...data, duration: '1 hour' })],
  ['another language', (data: MeetingData) => ({ ...data, language: 'de' })],
  ['other terms for editorial content', (data: MeetingData) => ({ ...data, license: data.terms })],
  ['a number for words', (data: MeetingData) => ({ ...data, title: 1 })],
  ['no statement', (data: MeetingData) => without(data, 'editedBy')],
  ['a passage without a hash', (data: MeetingData) => ({ ...data, preamble: [{ id: 'x' }] })],
])('the schema refuses %s', (fault, change) => {
  const validate = ajv.compile({
    ...schemaAt(schemaAddress('meeting')),
    $id: `https://example.org/${fault}`,
  });
  expect(validate(change(dataOf(meeting)))).toBe(false);
});

function readData(data: MeetingData): Reading {
  const topics = topicsIn(data.topics);
  const passages = [...data.preamble, ...topics.flatMap(({ items }) => items)];
  const notes = passages.flatMap((passage) => passage.notes);
  return {
    passages: passages.map(({ id, text }) => ({ id, text: text })),
    addresses: [
      data.address,
      ...Object.values(data.files),
      ...topics.map(({ address }) => address),
      ...passages.flatMap(({ address, inContext }) => [address, inContext]),
      ...notes.flatMap(({ links }) => links.map(({ address }) => address)),
    ],
    editorial: [
      data.editedBy,
      ...notes.map(({ text }) => text),
      ...topics.flatMap(({ heading }) => (heading.editorial ? heading.text : [])),
    ],
  };
}
