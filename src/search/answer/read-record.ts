import { answer, type Hit } from './answer.ts';
import type { Engine } from './engine.ts';
import type { FoundRecord } from './finding.ts';
import { marksOf } from './marks.ts';
import { recordIndex } from '../index/record-index.ts';
import type { SearchRecord } from '../index/search-record.ts';
import type { Clause } from '../query/clause.ts';
import type { Way } from '../query/way.ts';
import { wordsOf } from '../text/words.ts';

/**
 * Reads the record of a hit and verifies the hit on its words: they must hold what the index said,
 * and no more. Rejects where they do not. `asked` are the parts that occur somewhere.
 */
export async function readRecord(
  hit: Hit,
  { clauses, asked, query }: { clauses: readonly Clause[]; asked: string[]; query: string },
  engine: Engine,
): Promise<FoundRecord> {
  const record = await engine.record(hit.record);
  const { full } = answer(clauses, recordIndex(new Map([[hit.record, record]])));
  const held = hit.ways.filter((way) => way !== undefined);
  const verified = full[0]?.label === hit.label && full[0].ways.length === held.length;
  if (clauses.length > 0 && !verified) {
    throw new Error(`The index says what ${record.address} does not`);
  }
  const words = asked.map((word, at) => ({ asked: word, way: hit.ways[at] }));
  return {
    record,
    label: hit.label,
    words: words.flatMap(({ asked: word, way }) =>
      way ? { asked: word, label: way.label, as: printedAs(way, record) } : [],
    ),
    missing: words.flatMap(({ asked: word, way }) => (way ? [] : word)),
    marks: marksOf(record, clauses, query),
  };
}

/** The other name, or the words as this record prints them first. */
function printedAs(way: Way, record: SearchRecord): string {
  if (way.name !== undefined) return way.name;
  const lines = [...record.lines, ...record.headings.map(({ heading }) => heading)];
  for (const line of lines) {
    const words = wordsOf(line);
    const at = words.findIndex((_, start) =>
      way.slots.every((slot, distance) => slot.includes(words[start + distance]?.word ?? '')),
    );
    if (at >= 0) return line.slice(words[at]?.start, words[at + way.slots.length - 1]?.end);
  }
  return '';
}
