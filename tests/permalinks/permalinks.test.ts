import { expect, test } from 'vitest';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { permalinksSchema } from '../../src/meeting/permalinks.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
import { formatPermalinks } from '../../src/permalinks/permalinks-file.ts';
import { redirects } from '../../src/permalinks/redirects.ts';
import { applyMove, recordMeetingMove, recordMove } from '../../src/permalinks/record-move.ts';
import { recordNew } from '../../src/permalinks/record-new.ts';
import { parse } from '../meeting/parse.ts';

const meeting = parse('P.\n\n## A {#a}\n\n1. X.\n2. Y.\n');
const sha256 = '0'.repeat(64);

test('new ids are recorded with the hash of their words, and none is changed or removed', () => {
  const before = { [meeting.id]: { gone: {}, 'a-1': { sha256 } } };
  const after = recordNew(before, [meeting]);
  expect(after[meeting.id]).toEqual({
    gone: {},
    a: {},
    'a-1': { sha256 },
    'a-2': { sha256: meeting.topics[0]?.items[1]?.sha256 },
    'preamble-1': { sha256: meeting.preamble[0]?.sha256 },
  });
});

test('the file is sorted, so that a change shows as the lines it changes', () => {
  const text = formatPermalinks({ b: { y: {}, x: {} }, a: { moved: 'b' } });
  expect(text).toBe(
    '{\n  "a": {\n    "moved": "b"\n  },\n  "b": {\n    "x": {},\n    "y": {}\n  }\n}\n',
  );
});

test('what led to an id that moves leads to where it went: no way takes two steps', () => {
  const permalinks = { m: { a: {}, old: { moved: 'a' } }, n: { far: { moved: 'm#a' } } };
  const moved = recordMove(permalinks, { meeting: 'm', id: 'a' }, { meeting: 'm', id: 'b' });
  expect(moved).toEqual({
    m: { a: { moved: 'b' }, b: {}, old: { moved: 'b' } },
    n: { far: { moved: 'm#b' } },
  });
  expect(recordMeetingMove(moved, 'm', 'o')).toEqual({
    m: { moved: 'o' },
    o: { a: { moved: 'b' }, b: {}, old: { moved: 'b' } },
    n: { far: { moved: 'o#b' } },
  });
});

test('an id keeps its history when it moves', () => {
  const history = [{ until: '2024-06-10', sha256, text: 'Old.' }];
  const moved = recordMove(
    { m: { a: { sha256, history } } },
    { meeting: 'm', id: 'a' },
    { meeting: 'm', id: 'b' },
  );
  expect(moved).toEqual({ m: { a: { moved: 'b' }, b: { sha256, history } } });
});

test('with a meeting all its ids move; merged into another, its address leads there too', () => {
  const permalinks = {
    new: { a: {}, b: { moved: 'a' } },
    old: { moved: 'new' },
    merged: { x: { moved: 'new#a' } },
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
  const before = recordNew({}, [first]);
  const there = applyMove(before, [renamed], `${first.id}#a`, `${first.id}#b`);
  const back = applyMove(there, [first], `${first.id}#b`, `${first.id}#a`);
  expect(back[first.id]).toEqual({
    ...before[first.id],
    b: { moved: 'a' },
    'b-1': { moved: 'a-1' },
    'b-2': { moved: 'a-2' },
  });
});

test('a meeting moved there and back is where it was', () => {
  const other = { ...meeting, id: '2024-05-02-elsewhere' };
  const before = recordNew({}, [meeting]);
  const there = applyMove(before, [other], meeting.id, other.id);
  const back = applyMove(there, [meeting], other.id, meeting.id);
  expect(back).toEqual({ ...before, [other.id]: { moved: meeting.id } });
  expect(permalinksSchema.safeParse(back).success).toBe(true);
});

test('an id moves to its own words only, a meeting as a whole', () => {
  const record = recordNew({}, [meeting]);
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
  const record = { [first.id]: { a: {}, 'a-1': entry, x: { sha256: hashOfWords('X.') } } };
  const moved = applyMove(record, [named], `${first.id}#a-1`, `${first.id}#x`);
  expect(moved[first.id]).toEqual({ a: {}, 'a-1': { moved: 'x' }, x: entry });
});
