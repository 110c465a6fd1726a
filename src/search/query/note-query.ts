import { runsOf } from '../text/runs.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { type Demand, demandOf, segmentsOf, segmentWords } from './query-segments.ts';

/** Words that must stand together: a single one, joined ones, or what stands in quotation marks. */
export interface NoteTerm {
  /** Folded. */
  words: string[];
  /** As typed, in no other form. */
  quoted: boolean;
}

/**
 * What a query asks of our notes. Its signs mean what they mean for the texts; of other names, days,
 * numbers and slips of typing nothing is known here.
 */
export function noteQueryOf(query: string): Demand<NoteTerm> {
  const parsed = parse(query, queryStopWords);
  return parsed.all.length > 0 ? parsed : parse(query, new Set());
}

function parse(query: string, omitted: ReadonlySet<string>): Demand<NoteTerm> {
  return demandOf(segmentsOf(query), (segment) => {
    const { quoted, excluded } = segment;
    const words = segmentWords(segment);
    return (quoted ? [words] : runsOf(words))
      .map((run) => ({ words: run.map(({ word }) => word), quoted }))
      .filter(({ words: [first = '', ...rest] }) =>
        quoted || excluded || rest.length > 0 ? first !== '' : !omitted.has(first),
      );
  });
}
