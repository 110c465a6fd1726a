import { expect, test } from 'vitest';
import { outlineOf } from '../../src/search/index/outline.ts';
import { recordPlaces } from '../../src/search/index/record-places.ts';
import { searchRecords } from '../../src/search/index/search-record.ts';
import { parse } from '../meeting/parse.ts';

const nested = `A.

## Region {#region}

1. B.

### Bases {#bases}

1. C.
2. D.

## Deterrence {#deterrence}

1. E.
`;

test('an outline tells every record its meeting, year and topics, nested ones too', () => {
  const meetings = [parse(nested), { ...parse('F.'), id: '2023-05-06-place' }];
  const records = searchRecords(meetings);
  const places = recordPlaces(outlineOf(records));
  expect(
    places.map(({ id, year, topics }) => [id, year, topics.map(({ value }) => value)]),
  ).toEqual(
    records.map(({ meeting, headings }) => [
      meeting.id,
      meeting.id.slice(0, 4),
      headings.map(({ id }) => id),
    ]),
  );
  expect(places[2]?.topics.map(({ name }) => name)).toEqual(['Region', 'Bases']);
  expect(places[0]?.name).toBe('A Meeting (Summary), 31 January 2024');
});
