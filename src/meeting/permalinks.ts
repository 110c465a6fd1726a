import { z } from 'zod';

const day = z.iso.date();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');

/** Words the ministry has replaced or removed, and the day on which it did. */
const formerWords = z.strictObject({ until: day, sha256, text: z.string().min(1) });

const passage = z.strictObject({
  sha256,
  /** The ministry added the sentence on this day. */
  since: day.optional(),
  /** Oldest first. */
  history: z.array(formerWords).optional(),
});
/** The ministry removed the sentence; its last words are the last of its history. */
const removed = z.strictObject({ removed: day, history: z.array(formerWords).min(1) });
/** The id of the same meeting, or meeting and id with a “#” between, that stands for it now. */
const moved = z.strictObject({ moved: z.string().min(1) });
const topic = z.strictObject({});

const entry = z.union([passage, moved, removed, topic]);

/** `content/permalinks.json`: every id ever published, and what became of it. */
export const permalinksSchema = z.record(
  z.string(),
  z.union([z.strictObject({ moved: z.string().min(1) }), z.record(z.string(), entry)]),
);

/** Meeting id → passage or topic id → what it stands for; a moved meeting → its new id. */
export type Permalinks = z.infer<typeof permalinksSchema>;
export type Permalink = z.infer<typeof entry>;

/** Whether the entry of a meeting says that all of it stands under another meeting id. */
export function isMovedMeeting(entry: Permalinks[string]): entry is { moved: string } {
  return typeof Object.getOwnPropertyDescriptor(entry, 'moved')?.value === 'string';
}

/** The entries of a meeting by id; none where it is not on record or has moved. */
export function entriesOf(permalinks: Permalinks, meeting: string): Record<string, Permalink> {
  const entries = permalinks[meeting];
  return entries && !isMovedMeeting(entries) ? entries : {};
}
