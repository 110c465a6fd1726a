import type { Mark } from '../answer/loaded-hit.ts';

/** The stretches of an element's text as ranges of the document. */
export function rangesOf(element: Element, marks: readonly Mark[]): Range[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: { node: Node; start: number }[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    texts.push({ node, start: length });
    length += node.textContent?.length ?? 0;
  }
  return marks.flatMap(({ start, end }) => {
    const first = texts.findLast((text) => text.start <= start);
    const last = texts.findLast((text) => text.start < end);
    if (!first || !last) return [];
    const range = new Range();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  });
}
