/**
 * What must come out for a query, worked out by reading the texts. Sentences of the real summary are
 * named by their numbers, `4.1`; those of the other meetings by place and id, `seoul/exchanges-1`; the
 * lines of title and date are `title`. Lists are separated by spaces.
 */
export interface Truth {
  /** Passages that hold all that is asked: each once, under the weakest way in which it holds a word. */
  exact?: string;
  /** Inflected, or in the other spelling of British and American English. */
  form?: string;
  /** “Written otherwise”: in one word, in two, with a hyphen. */
  otherwise?: string;
  /** Under another name of the same thing. */
  name?: string;
  /** Only in a heading above it. */
  heading?: string;
  /**
   * Meetings of which it is a fact that their text does not print so; `inferred` where we concluded
   * it. Which hit carries a fact is left to the page, so these are places (`hawaii`), not passages.
   */
  fact?: string;
  inferred?: true;

  /** The number of hits, where not all of them are listed. */
  count?: number;
  /** The hits at the top, in this order. */
  first?: string;
  /** The hits at the top are the listed ones, in their order. */
  inOrder?: true;
  /** Further hits under weaker labels than the listed ones do no harm. */
  open?: true;
  /** What must not be among the hits. */
  not?: string;
  /** No passage has all; these have some, and no others. */
  some?: string;

  /** Words that are said to occur nowhere: these, no others. */
  absent?: string[];
  /** Words that may be said so or be passed over: a verb of asking, as “mentioned”. */
  maybe?: string[];
  /** What stands in the texts instead of an absent word, and passages shown for it, among others. */
  near?: { word: string; shows: string };
  /** The words that are suggested for absent ones, no others. */
  meant?: string[];
  /** A suggestion that must not be made. */
  notMeant?: string;

  /** Sites’ numbers and ids: what the first links of the answer lead to, in any order. */
  goTo?: string;
  /** The sentences of one paragraph that the phrase is in; the hit names all of them. */
  across?: string;
  /** Not printed so, but found without quotation marks: that is offered. */
  unquoted?: true;
  /** The answer says that passages with this were left out. */
  without?: string;
}

/** Kinds of queries, their queries, and the truth; passages alone are `exact`. */
export type TruthTable = Readonly<Record<string, Readonly<Record<string, Truth | string>>>>;

/** How a passage holds a word, strongest first. */
export const ways = ['exact', 'form', 'otherwise', 'name', 'heading', 'fact'] as const;

export type WayOfHolding = (typeof ways)[number];

/** Queries, separated by “ | ”, that have the same truth. */
export function each(queries: string, truth: Truth | string): Record<string, Truth | string> {
  return Object.fromEntries(queries.split(' | ').map((query) => [query, truth]));
}

/** Queries of one word each that is in no text; `more` is true of each of them too. */
export function wordsAbsent(words: string, more: Truth = {}): Record<string, Truth> {
  return Object.fromEntries(words.split(' ').map((word) => [word, { absent: [word], ...more }]));
}

/** Queries that are in no text, each with the word that stands there instead and passages with it. */
export function nearMisses(
  rows: Record<string, [word: string, shows: string]>,
): Record<string, Truth> {
  return Object.fromEntries(
    Object.entries(rows).map(([query, [word, shows]]) => [
      query,
      { absent: [query.replaceAll('"', '')], near: { word, shows } },
    ]),
  );
}

/** The rows of a table: kind, query and truth. `defaults`: what is true where a row says nothing else. */
export function rowsOf(table: TruthTable, defaults: Truth = {}): [string, string, Truth][] {
  return Object.entries(table).flatMap(([kind, rows]) =>
    Object.entries(rows).map(([query, truth]): [string, string, Truth] => [
      kind,
      query,
      { ...defaults, ...(typeof truth === 'string' ? { exact: truth } : truth) },
    ]),
  );
}

/** The ids of the sentences of the real summary, by their numbers. */
const ids: Record<string, string> = {
  P1: 'preamble-1',
  P2: 'preamble-2',
  '1.1': 'status-quo-1',
  '2.1': 'strategic-initiatives-1',
  '2.2': 'strategic-initiatives-2',
  '3.1': 'command-and-control-1',
  '4.1': 'dicas-1',
  '5.1': 'extended-deterrence-1',
  '6.1': 'southwestern-region-1',
  '7.1': 'realignment-1',
  '7.2': 'realignment-2',
  title: 'title',
};

/** The passages of a list, each as place and id: `hawaii/dicas-1`. */
export function listed(list = ''): string[] {
  const names = list.split(' ').filter(Boolean);
  return names.map((name) => (ids[name] ? `hawaii/${ids[name]}` : name));
}
