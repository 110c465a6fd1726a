import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { allMeetings } from '../../src/exports/all-meetings.ts';
import { json } from '../../src/exports/json.ts';
import { jsonSchema } from '../../src/exports/json-schema.ts';
import { recordSchema, type MeetingRecord } from '../../src/exports/record-schema.ts';
import type { Meeting, Passage, Topic } from '../../src/meeting/meeting.ts';
import { sampleSite } from './sample-site.ts';
import { without } from './without.ts';

const site = await sampleSite();
const ajv = new Ajv2020({ strict: true, validateFormats: false });
const [meeting] = site.meetings as [Meeting];

/** The model that a record stands for. */
function modelOf(record: MeetingRecord): unknown {
  return {
    ...without(record, '$schema', 'address', 'editedBy', 'files'),
    source: without(record.source, 'address'),
    preamble: record.preamble.map(passageOf),
    topics: record.topics.map(topicOf),
  };
}

function passageOf(passage: MeetingRecord['preamble'][number]): unknown {
  const notes = passage.notes.map((note) => without(note, 'editorial', 'links'));
  return { ...without(passage, 'verbs', 'address', 'inContext'), notes };
}

function topicOf(topic: MeetingRecord['topics'][number]): unknown {
  return {
    ...without(topic, 'address'),
    heading: topic.heading.text,
    official: !topic.heading.editorial,
    items: topic.items.map(passageOf),
    topics: topic.topics.map(topicOf),
  };
}

/** A meeting without places in the editors’ files and the Markdown of notes. */
function withoutPlaces(meeting: Meeting): unknown {
  const passage = (one: Passage) => ({
    ...without(one, 'position'),
    notes: one.notes.map((note) => without(note, 'position', 'content')),
  });
  const topic = (one: Topic): unknown => ({
    ...without(one, 'position'),
    items: one.items.map(passage),
    topics: one.topics.map(topic),
  });
  return {
    ...meeting,
    source: without(meeting.source, 'text'),
    preamble: meeting.preamble.map(passage),
    topics: meeting.topics.map(topic),
  };
}

test.each(site.meetings)('JSON of $id reads back as the model', (original) => {
  const record = JSON.parse(json(site, original)) as MeetingRecord;
  expect(modelOf(record)).toEqual(withoutPlaces(original));
});

test.each(site.meetings)('JSON of $id meets the published schema', (original) => {
  const validate = ajv.compile(JSON.parse(jsonSchema(site, 'meeting')) as object);
  validate(JSON.parse(json(site, original)));
  expect(validate.errors).toBeNull();
  ajv.removeSchema();
});

test('JSON has no field that the schema does not describe', () => {
  const closed = z.toJSONSchema(recordSchema, { target: 'draft-2020-12', io: 'output' });
  const validate = ajv.compile(closed);
  for (const original of site.meetings) {
    validate(JSON.parse(json(site, original)));
    expect(validate.errors).toBeNull();
  }
});

test('JSON keeps words that the publisher changed or removed', () => {
  const former = { until: '2024-06-01', sha256: '0'.repeat(64), text: 'Other words.' };
  const permalinks = {
    [meeting.id]: {
      'dicas-1': { sha256: '1'.repeat(64), since: '2024-05-07', history: [former] },
      'dicas-2': { removed: '2024-06-01', history: [former] },
    },
  };
  const record = JSON.parse(json({ ...site, permalinks }, meeting)) as MeetingRecord;
  expect(record.topics[3]?.items[0]).toMatchObject({ since: '2024-05-07', history: [former] });
  expect(record.removed).toEqual([{ id: 'dicas-2', removed: '2024-06-01', history: [former] }]);
  expect(recordSchema.parse(record)).toEqual(record);
});

test('the file of all meetings meets its schema', () => {
  const validate = ajv.compile(JSON.parse(jsonSchema(site, 'meetings')) as object);
  validate(JSON.parse(allMeetings(site)));
  expect(validate.errors).toBeNull();
});

test.each([
  ['a number for words', (record: MeetingRecord) => ({ ...record, title: 1 })],
  ['no statement', (record: MeetingRecord) => without(record, 'editedBy')],
  ['a passage without a hash', (record: MeetingRecord) => ({ ...record, preamble: [{ id: 'x' }] })],
])('the schema refuses %s', (fault, change) => {
  const validate = ajv.compile({
    ...(JSON.parse(jsonSchema(site, 'meeting')) as object),
    $id: `https://example.org/${fault}`,
  });
  expect(validate(change(JSON.parse(json(site, meeting)) as MeetingRecord))).toBe(false);
});
