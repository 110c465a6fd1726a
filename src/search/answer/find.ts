import { type Answer, answer, type Hit, keysOfClauses } from './answer.ts';
import type { Engine } from './engine.ts';
import { type FacetIndex } from './facet-index.ts';
import type { Finding } from './finding.ts';
import type { Question } from '../query/question.ts';
import { readRecord } from './read-record.ts';
import { suggestionsFor } from '../query/suggest.ts';
import { type Knowledge, understand } from '../query/understand.ts';

/** What a search runs on. `facets` is asked for only when something is narrowed down or counted. */
export interface Searchable {
  texts: number;
  records: number;
  knowledge: Knowledge;
  engine: Engine;
  facets: () => Promise<FacetIndex>;
}

/** Answers a question. Every record in the finding has been read and verified. */
export async function find(question: Question, searchable: Searchable): Promise<Finding> {
  const { query, typing, limit, some, counts } = question;
  const { texts, knowledge, engine } = searchable;
  const clauses = understand(query, typing, knowledge);
  const chosen = Object.keys(question.facets).length > 0;
  const facets = chosen || counts ? await searchable.facets() : undefined;
  const found =
    clauses.length > 0
      ? answer(clauses, await engine.index(keysOfClauses(clauses)))
      : everything(chosen ? searchable.records : 0);
  const select = (hits: Hit[]) => facets?.select(hits, question.facets) ?? hits;
  const full = select(found.full);
  const partial = select(found.partial);
  const shown = some || full.length === 0 ? [...full, ...partial] : full;
  const best = found.full.length > 0 ? found.full : found.partial;
  const asked = found.present.map((part) => part.asked);
  return {
    texts,
    everywhere: found.full.length,
    full: full.length,
    partial: partial.length,
    hits: await Promise.all(
      shown.slice(0, limit).map((hit) => readRecord(hit, { clauses, asked, query }, engine)),
    ),
    absent: found.absent
      .filter(({ unfinished }) => !unfinished)
      .map((part) => ({
        asked: part.asked,
        suggestions: suggestionsFor(part.asked, knowledge.lexicon),
      })),
    present: asked,
    facets: counts ? (facets?.count(best, question.facets) ?? []) : [],
  };
}

/** Without words, what the facets choose from. */
function everything(records: number): Answer {
  const full = Array.from({ length: records }, (_, record): Hit => ({
    record,
    label: 'exact',
    ways: [],
    together: false,
  }));
  return { present: [], absent: [], full, partial: [] };
}
