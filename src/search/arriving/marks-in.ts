import type { Mark } from '../answer/loaded-hit.ts';

/**
 * The marks of a sentence: its own, and its part of what begins in it and goes on in the `further`
 * sentences of its paragraph; `beyond` is the rest of that, by sentence.
 */
export function marksFrom(
  sentence: string,
  further: readonly string[],
  marksOfText: (text: string) => Mark[],
): { own: Mark[]; beyond: Mark[][] } {
  const end = sentence.length;
  const crossing = marksOfText([sentence, ...further].join(' ')).find(
    (mark) => mark.start < end && mark.end > end,
  );
  const own = marksOfText(sentence);
  if (!crossing) return { own, beyond: [] };
  let start = end + 1;
  const beyond = further.map(({ length }) => {
    const part = { start: 0, end: Math.min(crossing.end - start, length) };
    start += length + 1;
    return part.end > 0 ? [part] : [];
  });
  const before = own.filter((mark) => mark.end <= crossing.start);
  return { own: [...before, { start: crossing.start, end }], beyond };
}
