/** Where a key stands: records by their number, each with the key's positions in it. */
export type Postings = ReadonlyMap<number, readonly number[]>;

/** Postings of every key that a question needs. */
export type Index = ReadonlyMap<string, Postings>;
