// Alone, so that what pages run of it stays as small.

/** The note of a reference with the sentence that says whose edition this is. */
export function editionNote(statement: string): string {
  // A line that begins with a word and a colon would be read as a field of that name.
  return `Independent edition, not the official publication. ${statement}`;
}
