/**
 * What must come out for a query, worked out by reading the texts. Passages are named by their ids,
 * `dicas-1`; the lines of title and date are `title`. On the corpus the place of the meeting stands
 * before them: `hawaii/dicas-1`. Lists are separated by spaces.
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
  across?: string[];
  /** Not printed so, but found without quotation marks: that is offered. */
  unquoted?: true;
  /** The answer says that passages with this were left out. */
  without?: string;
}

/** Kinds of queries, their queries, and the truth. */
export type TruthTable = Readonly<Record<string, Readonly<Record<string, Truth>>>>;

/** How a passage holds a word, strongest first. */
export const ways = ['exact', 'form', 'otherwise', 'name', 'heading', 'fact'] as const;

export type WayOfHolding = (typeof ways)[number];

/** The entries of a list. */
export function listed(list = ''): string[] {
  return list.split(' ').filter(Boolean);
}
