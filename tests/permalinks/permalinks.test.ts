import { expect, test } from 'vitest';
import { formatPermalinks } from '../../src/permalinks/permalinks-file.ts';
import { redirects } from '../../src/permalinks/redirects.ts';
import { recordMeetingMove, recordMove } from '../../src/permalinks/record-move.ts';
import { recordNew } from '../../src/permalinks/record-new.ts';
import { parse } from '../meeting/parse.ts';

const meeting = parse('P.\n\n## A {#a}\n\n1. X.\n2. Y.\n');
const topic = parse('## B {#b}\n\n1. X.\n').topics[0];
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
  if (!topic) throw new Error('no topic');
  const permalinks = { m: { a: {}, old: { moved: 'a' } }, n: { far: { moved: 'm#a' } } };
  const moved = recordMove(permalinks, { meeting: 'm', id: 'a' }, { meeting: 'm', id: 'b' }, topic);
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
  const [item] = topic?.items ?? [];
  if (!item) throw new Error('no item');
  const moved = recordMove(
    { m: { a: { sha256, history } } },
    { meeting: 'm', id: 'a' },
    { meeting: 'm', id: 'b' },
    item,
  );
  expect(moved).toEqual({ m: { a: { moved: 'b' }, b: { sha256: item.sha256, history } } });
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
