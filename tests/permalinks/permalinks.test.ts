import { expect, test } from 'vitest';
import type { Meeting } from '../../src/meeting/meeting.ts';
import {
  entriesOf,
  type Permalinks,
  permalinksSchema,
  type RecordedMeeting,
  recordedMeetingOf,
} from '../../src/meeting/permalinks.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
import { formatPermalinks } from '../../src/permalinks/permalinks-file.ts';
import { lossesSince } from '../../src/permalinks/losses.ts';
import { redirects } from '../../src/permalinks/redirects.ts';
import { applyMove, recordMeetingMove, recordMove } from '../../src/permalinks/record-move.ts';
import { recordNew } from '../../src/permalinks/record-new.ts';
import { parse } from '../meeting/parse.ts';

const meeting = parse('P.\n\n## A {#a}\n\n1. X.\n2. Y.\n');
const sha256 = '0'.repeat(64);
const moved = { moved: 'b' };

test('new ids are recorded with the hash of their words, and none is changed or removed', () => {
  const before = { [meeting.id]: { recorded: '2024-05-04', ids: { gone: {}, 'a-1': { sha256 } } } };
  const after = recordNew(before, [meeting], '2024-06-01');
  expect(after[meeting.id]).toEqual({
    recorded: '2024-05-04',
    ids: {
      gone: {},
      a: {},
      'a-1': { sha256 },
      'a-2': { sha256: meeting.topics[0]?.items[1]?.sha256 },
      'preamble-1': { sha256: meeting.preamble[0]?.sha256 },
    },
  });
});

test('the record keeps the day of a meeting, wherever that moves; of two that are one the other’s', () => {
  const of = (record: Permalinks, id: string) => recordedMeetingOf(record, id)?.recorded;
  const other = { ...meeting, id: '2024-05-02-elsewhere' };
  const before = recordNew({}, [meeting], '2024-06-01');
  const moved = applyMove(before, [other], meeting.id, other.id);
  expect(of(recordNew(moved, [other], '2024-06-09'), other.id)).toBe('2024-06-01');
  const both = recordNew(before, [meeting, other], '2024-06-02');
  expect(of(both, other.id)).toBe('2024-06-02');
  expect(of(applyMove(both, [other], meeting.id, other.id), other.id)).toBe('2024-06-02');
});

test.each<[string, Partial<RecordedMeeting>, string[]]>([
  ['as it was', {}, []],
  ['with a later correction', { updated: '2024-08-01' }, []],
  [
    'with another day',
    { recorded: '2024-06-02' },
    ['was put on record on 2024-06-01, and has 2024-06-02 now'],
  ],
  [
    'without its day',
    { recorded: undefined },
    ['was put on record on 2024-06-01, and has no day now'],
  ],
  [
    'with an earlier correction',
    { updated: '2024-07-01' },
    ['does not have the day of its latest correction'],
  ],
])('the days of a meeting never change: the record %s', (_, change, found) => {
  const [, entry] = Object.entries(recordNew({}, [meeting], '2024-06-01'))[0] ?? [];
  const before = { [meeting.id]: { ...entry, updated: '2024-07-02' } } as Permalinks;
  const after = { [meeting.id]: { ...before[meeting.id], ...change } } as Permalinks;
  expect(lossesSince(before, after).map((loss) => loss.found)).toEqual(found);
});

test('a record of before, without days, is read; the day is added and nothing is lost', () => {
  const ids = { a: {}, 'a-1': { sha256 }, old: { moved: 'a' } };
  const before = permalinksSchema.parse({ [meeting.id]: ids, moved: { moved: meeting.id } });
  expect(before).toEqual({ [meeting.id]: { ids }, moved: { moved: meeting.id } });
  // Topics may have the names that the fields of a meeting have.
  const names = { ids: {}, 'ids-1': { sha256 }, moved: {}, 'moved-1': { sha256 } };
  expect(permalinksSchema.parse({ m: names })).toEqual({ m: { ids: names } });
  const after = recordNew(before, [meeting], '2024-06-01');
  expect(recordedMeetingOf(after, meeting.id)?.recorded).toBe('2024-06-01');
  expect(lossesSince(before, after)).toEqual([]);
});

test('the file is sorted, so that a change shows as the lines it changes', () => {
  const text = formatPermalinks({ b: { recorded: '2024-06-01', ids: { y: {}, x: {} } }, a: moved });
  expect(text).toBe(
    `${JSON.stringify({ a: moved, b: { recorded: '2024-06-01', ids: { x: {}, y: {} } } }, null, 2)}\n`,
  );
});

test('what led to an id that moves leads to where it went: no way takes two steps', () => {
  const permalinks = {
    m: { ids: { a: {}, old: { moved: 'a' } } },
    n: { ids: { far: { moved: 'm#a' } } },
  };
  const moved = recordMove(permalinks, { meeting: 'm', id: 'a' }, { meeting: 'm', id: 'b' });
  expect(moved).toEqual({
    m: { ids: { a: { moved: 'b' }, b: {}, old: { moved: 'b' } } },
    n: { ids: { far: { moved: 'm#b' } } },
  });
  expect(recordMeetingMove(moved, 'm', 'o')).toEqual({
    m: { moved: 'o' },
    o: { ids: { a: { moved: 'b' }, b: {}, old: { moved: 'b' } } },
    n: { ids: { far: { moved: 'o#b' } } },
  });
});

test('an id keeps its history when it moves', () => {
  const history = [{ until: '2024-06-10', sha256, text: 'Old.' }];
  const moved = recordMove(
    { m: { ids: { a: { sha256, history } } } },
    { meeting: 'm', id: 'a' },
    { meeting: 'm', id: 'b' },
  );
  expect(moved).toEqual({ m: { ids: { a: { moved: 'b' }, b: { sha256, history } } } });
});

test('with a meeting all its ids move; merged into another, its address leads there too', () => {
  const permalinks = {
    new: { ids: { a: {}, b: { moved: 'a' } } },
    old: { moved: 'new' },
    merged: { ids: { x: { moved: 'new#a' } } },
  };
  const shown = redirects(permalinks).map(
    ({ from, to }) => `${from.meeting}#${from.id ?? ''} → ${to.meeting}#${to.id ?? ''}`,
  );
  expect(shown).toEqual([
    'new#b → new#a',
    'old# → new#',
    'old#a → new#a',
    'old#b → new#a',
    'merged# → new#',
    'merged#x → new#a',
  ]);
});

test('a rename undone, and recorded, leaves every id standing for its words', () => {
  const first = parse('## A {#a}\n\n1. X.\n2. Y.\n');
  const renamed = parse('## A {#b}\n\n1. X.\n2. Y.\n');
  const before = recordNew({}, [first], '2024-06-01');
  const there = applyMove(before, [renamed], `${first.id}#a`, `${first.id}#b`);
  const back = applyMove(there, [first], `${first.id}#b`, `${first.id}#a`);
  expect(entriesOf(back, first.id)).toEqual({
    ...entriesOf(before, first.id),
    b: { moved: 'a' },
    'b-1': { moved: 'a-1' },
    'b-2': { moved: 'a-2' },
  });
});

test('a meeting moved there and back is where it was', () => {
  const other = { ...meeting, id: '2024-05-02-elsewhere' };
  const before = recordNew({}, [meeting], '2024-06-01');
  const there = applyMove(before, [other], meeting.id, other.id);
  const back = applyMove(there, [meeting], other.id, meeting.id);
  expect(back).toEqual({ ...before, [other.id]: { moved: meeting.id } });
  expect(permalinksSchema.safeParse(back).success).toBe(true);
});

test('an id moves to its own words only, a meeting as a whole', () => {
  const record = recordNew({}, [meeting], '2024-06-01');
  const move = (content: Meeting, from: string, to: string) => () =>
    applyMove(record, [content], from, to);
  const named = parse('P.\n\n## A {#a}\n\n1. X.\n2. Y. {#y}\n');
  expect(move(named, `${meeting.id}#a-2`, `${meeting.id}#a-1`)).toThrow(
    `“${meeting.id}#a-1” has other words than “${meeting.id}#a-2” stood for: ` +
      `those are at “${meeting.id}#y”`,
  );
  const other = { ...parse('P.\n\n## A {#a}\n\n1. X.\n2. Z.\n'), id: '2024-05-02-elsewhere' };
  expect(move(other, meeting.id, other.id)).toThrow('does not have all the words');
  expect(move(other, `${meeting.id}#a-2`, `${other.id}#a-2`)).toThrow('no sentence there has them');
});

test('with an id that moves to one on record its history goes along', () => {
  const first = parse('## A {#a}\n\n1. X.\n');
  const named = parse('## A {#a}\n\n1. X. {#x}\n');
  const old = { until: '2024-06-10', sha256: hashOfWords('Old.'), text: 'Old.' };
  const entry = { sha256: hashOfWords('X.'), history: [old] };
  const record = {
    [first.id]: { ids: { a: {}, 'a-1': entry, x: { sha256: hashOfWords('X.') } } },
  };
  const moved = applyMove(record, [named], `${first.id}#a-1`, `${first.id}#x`);
  expect(entriesOf(moved, first.id)).toEqual({ a: {}, 'a-1': { moved: 'x' }, x: entry });
});
