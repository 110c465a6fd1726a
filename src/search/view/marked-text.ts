import type { Mark } from '../answer/marks.ts';
import { element } from './element.ts';

/** A text with its marked stretches in `<mark>`. */
export function markedText(text: string, marks: readonly Mark[]): (Node | string)[] {
  const ends = [0, ...marks.map(({ end }) => end)];
  return [
    ...marks.flatMap(({ start, end }, at) => [
      text.slice(ends[at], start),
      element('mark', {}, text.slice(start, end)),
    ]),
    text.slice(ends.at(-1)),
  ];
}
