import { expect, test } from 'vitest';
import { catalogOf, documentFacets } from '../../src/search/index/catalog.ts';
import { searchDocuments } from '../../src/search/index/search-document.ts';
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

test('a catalog tells every document its meeting, year and topics, nested ones too', () => {
  const meetings = [parse(nested), { ...parse('F.'), id: '2023-05-06-place' }];
  const documents = searchDocuments(meetings);
  const facets = documentFacets(catalogOf(documents));
  expect(
    facets.map(({ id, year, topics }) => [id, year, topics.map(({ value }) => value)]),
  ).toEqual(
    documents.map(({ meeting, headings }) => [
      meeting.id,
      meeting.id.slice(0, 4),
      headings.map(({ id }) => id),
    ]),
  );
  expect(facets[2]?.topics.map(({ name }) => name)).toEqual(['Region', 'Bases']);
  expect(facets[0]?.name).toBe('A Meeting (Summary), 31 January 2024');
});
