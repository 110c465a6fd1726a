/** A query as a reader means it: one of each `all` must be there, and none of `without`. */
export interface ReadQuery {
  all: Unit[][];
  without: Unit[];
}

/** What is asked for as one thing: a phrase in quotation marks, or words that stand together. */
export interface Unit {
  words: string;
  quoted: boolean;
}

const small = new Set('a an and as at by for from in of on or the to with'.split(' '));
const asking = new Set(
  `who whom whose what which when where why how i me my you your he him his she her it its they them
  their this that these those there am is are was were be been being do does did have has had having
  will would shall should can could`.split(/\s+/),
);

/**
 * Reads a query from left to right by its spaces. `together` says how many of the next words are one
 * thing: a name, a day. Small words and words of a question count only where there are no others.
 */
export function readQuery(query: string, together: (words: string[]) => number): ReadQuery {
  const parts = [...query.replace(/(\d) \+ (?=\d)/g, '$1+').matchAll(/(-?)"([^"]*)"|\S+/g)];
  const telling = read((word) => !small.has(word) && !asking.has(word));
  return telling.all.length > 0 ? telling : read(() => true);

  function read(tells: (word: string) => boolean): ReadQuery {
    const all: Unit[][] = [];
    const without: Unit[] = [];
    let either = false;
    const ask = (unit: Unit) => {
      if (either) all.at(-1)?.push(unit);
      else all.push([unit]);
      either = false;
    };
    for (let at = 0; at < parts.length; at++) {
      const [part = '', minus, phrase] = parts[at] ?? [];
      if (phrase !== undefined) {
        if (minus) without.push({ words: phrase, quoted: true });
        else ask({ words: phrase, quoted: true });
      } else if (part === 'OR') either = all.length > 0;
      else if (part.startsWith('-')) without.push({ words: part.slice(1), quoted: false });
      else {
        const end = parts.findIndex(([next], later) => later > at && /^(OR|-.*|".*)$/.test(next));
        const words = parts.slice(at, end < 0 ? undefined : end).map(([word]) => word);
        const length = together(words);
        if (length > 1 || tells(part)) {
          ask({ words: words.slice(0, length).join(' '), quoted: false });
        }
        at += length - 1;
      }
    }
    return { all, without };
  }
}

/** The words of a unit that say something; all, where none does. */
export function tellingWords(words: string): string[] {
  const typed = words.split(' ');
  const telling = typed.filter((word) => !small.has(word) && !asking.has(word));
  return telling.length > 0 ? telling : typed;
}
