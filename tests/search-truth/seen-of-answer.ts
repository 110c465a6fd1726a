import type { LoadedHit } from '../../src/search/answer/answer.ts';
import type { SearchClient } from '../../src/search/answer/search-client.ts';
import type { Seen } from './seen.ts';
import type { WayOfHolding } from './truth.ts';

/** An answer of the client as a reader would see it, for the tables of truth. */
export async function seenOfAnswer(client: SearchClient, query: string): Promise<Seen> {
  const request = { query, filters: {}, order: 'best' as const };
  const { official, partial, absent, remarks } = await client.search(request);
  const hits = (await client.load(request, [...official, ...partial])).map(seenHit);
  const near = absent.flatMap(({ suggestions }) => suggestions);
  const nearHits = await Promise.all(
    near.map((one) => client.load({ ...request, query: one.query }, one.hits)),
  );
  return {
    count: official.length,
    absent: absent.map(({ asked }) => asked),
    excluded: remarks.flatMap((remark) => (remark.kind === 'excluded' ? remark.asked : [])),
    links: [...hits, ...nearHits.flat().map(seenHit)].map(({ passage }) => passage),
    hits,
    isUnquotedOffered: remarks.some(({ kind }) => kind === 'unquoted'),
    suggestions: near.flatMap(({ words }) => words),
  };
}

function seenHit({ record, label, words }: LoadedHit): Seen['hits'][number] {
  const [, meeting = '', id = 'title'] = /^\/meetings\/\d{4}-\d\d-\d\d-([^/]*)\/(?:#(.*))?$/.exec(record.address) ?? []; // prettier-ignore
  return {
    passage: `${meeting}/${id}`,
    name: record.name,
    way: label as WayOfHolding,
    isInferred: words.some(({ label, as }) => label === 'fact' && as.includes('inferred')),
  };
}
