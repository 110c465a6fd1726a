import type { Position } from 'unist';

/** Counts the paragraphs of a text: blocks without a blank line between them are of one paragraph. */
export class ParagraphCount {
  #lastLine = -1;
  #count = 0;

  /** Ordinal of the paragraph of a block, from 1. Blocks are given in their order. */
  of({ start, end }: Position): number {
    if (start.line > this.#lastLine + 1) this.#count++;
    this.#lastLine = end.line;
    return this.#count;
  }
}
