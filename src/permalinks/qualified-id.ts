/** A passage or topic of a meeting, by ids. */
export interface QualifiedId {
  meeting: string;
  id: string;
}

/** Reads “dicas-1” (of `meeting`) or “2024-05-02-hawaii#dicas-1”. */
export function qualifiedId(meeting: string, written: string): QualifiedId {
  const [first = '', second] = written.split('#', 2);
  return second === undefined ? { meeting, id: first } : { meeting: first, id: second };
}

/** An id as `permalinks.json` writes it in an entry of `meeting`: in full where it is another’s. */
export function writtenId({ meeting: its, id }: QualifiedId, meeting: string): string {
  return its === meeting ? id : `${its}#${id}`;
}
