import { runsOf } from '../text/runs.ts';
import { queryStopWords } from '../text/stop-words.ts';
import { wordsOf } from '../text/words.ts';
import { segmentsOf } from './query-segments.ts';

/** Words that must stand together: a single one, joined ones, or what stands in quotation marks. */
export interface NoteTerm {
  /** Folded. */
  words: string[];
  /** As typed, in no other form. */
  quoted: boolean;
}

/** A note must have one of each `all`, and none of `without`. */
export interface NoteQuery {
  all: NoteTerm[][];
  without: NoteTerm[];
}

/**
 * What a query asks of our notes. Its signs mean what they mean for the texts; of other names, days,
 * numbers and slips of typing nothing is known here.
 */
export function noteQueryOf(query: string): NoteQuery {
  const parsed = parse(query, queryStopWords);
  return parsed.all.length > 0 ? parsed : parse(query, new Set());
}

function parse(query: string, omitted: ReadonlySet<string>): NoteQuery {
  const parsed: NoteQuery = { all: [], without: [] };
  let either = false;
  for (const { text, quoted, excluded, either: afterOr } of segmentsOf(query)) {
    const words = wordsOf(text).filter(
      ({ word, joined, start }) =>
        quoted || !(joined && word === 's' && /['’]/.test(text.charAt(start - 1))),
    );
    const terms = (quoted ? [words] : runsOf(words))
      .map((run) => ({ words: run.map(({ word }) => word), quoted }))
      .filter(({ words: [first = '', ...rest] }) =>
        quoted || excluded || rest.length > 0 ? first !== '' : !omitted.has(first),
      );
    either ||= afterOr;
    const [first, ...rest] = terms;
    if (excluded) parsed.without.push(...terms);
    else if (first) {
      const before = either ? parsed.all.pop() : [];
      parsed.all.push([...(before ?? []), first], ...rest.map((term) => [term]));
      either = false;
    }
  }
  return parsed;
}
