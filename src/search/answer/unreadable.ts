/** What of search a file is: a reader is told by this what could not be read. */
export type Part = 'program' | 'words' | 'index' | 'text' | 'catalog';

/** A part of search could not be read, which says nothing about what the texts have. */
export class Unreadable extends Error {
  readonly part: Part;

  constructor(part: Part, reason: unknown) {
    super(`${part}: ${String(reason)}`);
    this.part = part;
  }
}

/** The part that an error is about; what else fails is the program. */
export function partOf(error: unknown): Part {
  return error instanceof Unreadable ? error.part : 'program';
}
