import { inflections } from './inflections.ts';

export const tellsNothing = new Set(
  `a an and as at by for from in of on or the to with all also any but if into no not so than then who
  whom whose what which when where why how i me my you your he him his she her it its they them their
  this that these those there am is are was were be been being do does did have has had having will
  would shall should can could`.split(/\s+/),
);

/** Finds in a line the rows that have the letters of `whole`, the last word in any form. */
export function sameLetters(
  whole: string,
  vocabulary: ReadonlySet<string>,
): (line: readonly string[]) => string[][] {
  const ends = Array.from(whole, (_, at) => {
    const rest = whole.slice(at);
    const forms = inflections(rest, vocabulary);
    return /\d$/.test(rest) ? forms.add(`${rest}s`) : forms;
  });

  return (line) =>
    line.flatMap((_, start) => {
      const parts: string[] = [];
      let at = 0;
      for (const word of line.slice(start, start + 4)) {
        if (ends[at]?.has(word)) return [[...parts, whole.slice(at)]];
        const next = at + word.length;
        if (!whole.startsWith(word, at) || /^\d\d$/.test(whole.slice(next - 1, next + 1)))
          return [];
        parts.push(word);
        at = next;
      }
      return [];
    });
}

/** Whether these parts may stand for one word: they are printed with a hyphen, or each end says something. */
export function isParted(
  parts: readonly string[],
  wholeOccurs: boolean,
  hyphenated: ReadonlySet<string>,
): boolean {
  if (parts.length === 2 && hyphenated.has(parts.join('-'))) return true;
  if (parts.length > 2 && wholeOccurs) return false;
  return [parts[0], parts.at(-1)].every(
    (part = '') =>
      /\d/.test(part) || (part.length > (wholeOccurs ? 2 : 1) && !tellsNothing.has(part)),
  );
}
