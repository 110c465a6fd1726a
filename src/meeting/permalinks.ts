import { z } from 'zod';
import { hashOfWords } from './words.ts';

const day = z.iso.date('a day as YYYY-MM-DD');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');
const words = z.string().min(1);

/** Words the ministry has replaced or removed, and the day on which it did. */
const formerWords = z.strictObject({ until: day, sha256, text: words });

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
const moved = z.strictObject({ moved: words });
const topic = z.strictObject({});
/** The ministry removed all that stood under the topic. Its heading was ours unless `official`. */
const removedTopic = z.strictObject({
  removed: day,
  heading: words,
  official: z.literal(true).optional(),
});

const entry = z.union([passage, moved, removed, removedTopic, topic]);

/** A meeting that stands here, and when the commands wrote of it: builds know no clock. */
const recordedMeeting = z.strictObject({
  /** Day on which it was put on record here; a rule of the build asks for it. */
  recorded: day.optional(),
  /** Day on which its latest correction was put on record here. */
  updated: day.optional(),
  /** Passage or topic id → what it stands for. */
  ids: z.record(z.string(), entry),
  /** Id of what followed → the day on which it was put on record here. */
  followUps: z.record(z.string(), z.strictObject({ recorded: day })).optional(),
});
/** All of the meeting stands under another meeting id. */
const movedMeeting = z.strictObject({ moved: words });
/** The meeting may not stand here any longer: what stood at its ids is known by hashes only. */
const withdrawnMeeting = z.strictObject({
  withdrawn: day,
  reason: words,
  title: words,
  /** The title was given by the editors. */
  titleGiven: z.literal(true).optional(),
  /** The day it was held or published. */
  day,
  recorded: day.optional(),
  /** Passage id → the hashes of its words, oldest first; topic id → none. */
  ids: z.record(z.string(), z.array(sha256)),
});

/** The shapes of the record alone: enough to read what an earlier one promised. */
export const permalinksShape = z.record(
  z.string(),
  z.union(
    [
      movedMeeting,
      withdrawnMeeting,
      recordedMeeting,
      // At first the record held no days, and of a meeting its ids alone.
      z.record(z.string(), entry).transform((ids): z.infer<typeof recordedMeeting> => ({ ids })),
    ],
    'a meeting in one of the forms that the commands write',
  ),
);

/** Meeting id → what stands there, or where it has gone. */
export type Permalinks = z.infer<typeof permalinksShape>;
export type Permalink = z.infer<typeof entry>;
export type RecordedMeeting = z.infer<typeof recordedMeeting>;
export type MovedMeeting = z.infer<typeof movedMeeting>;
export type WithdrawnMeeting = z.infer<typeof withdrawnMeeting>;

/** `content/permalinks.json`: every id ever published, and what became of it. */
export const permalinksSchema = permalinksShape.superRefine((permalinks, context) => {
  const fault = (path: string[], input: unknown, message: string) => {
    context.addIssue({ code: 'custom', path, input, message });
  };
  for (const [meeting, entries] of Object.entries(permalinks)) {
    if (!idForm.test(meeting)) fault([meeting], meeting, 'a meeting id as its key');
    if (isMovedMeeting(entries)) {
      const other = idForm.test(entries.moved) && entries.moved !== meeting;
      if (!other) fault([meeting, 'moved'], entries.moved, 'the id of another meeting');
    } else {
      for (const id of Object.keys(entries.ids)) {
        if (!idForm.test(id)) fault([meeting, 'ids', id], id, 'an id as its key');
      }
      for (const [id, entry] of Object.entries(entriesOf(permalinks, meeting))) {
        const found = faultOfEntry(meeting, id, entry);
        if (found !== undefined) fault([meeting, 'ids', id], entry, found);
      }
      const { recorded = '' } = entries;
      const later = isWithdrawn(entries) ? entries.withdrawn : entries.updated;
      if (later !== undefined && later < recorded) {
        fault([meeting, 'recorded'], recorded, `a day that is not after ${later}`);
      }
    }
  }
});

/** Keys are parts of addresses and of files' names: no path may stand in them. */
const idForm = /^(?!__proto__$)[\w-]*$/;

function faultOfEntry(meeting: string, id: string, entry: Permalink): string | undefined {
  if ('moved' in entry) {
    const parts = entry.moved.split('#');
    const itself = entry.moved === id || entry.moved === `${meeting}#${id}`;
    return parts.length > 2 || !parts.every((part) => idForm.test(part)) || itself
      ? 'another id, or a meeting and an id with “#” between'
      : undefined;
  }
  const history = 'history' in entry ? (entry.history ?? []) : [];
  for (const { text, sha256 } of history) {
    if (hashOfWords(text) !== sha256) return `former words whose hash is “sha256”, not “${text}”`;
  }
  const days = [
    ...('since' in entry && entry.since !== undefined ? [entry.since] : []),
    ...history.map(({ until }) => until),
  ];
  if (days.some((one, index) => one > (days[index + 1] ?? one))) return 'days in their order';
  if ('removed' in entry && 'history' in entry && history.at(-1)?.until !== entry.removed) {
    return 'the day of the last words as “removed”';
  }
  return undefined;
}

/** Whether the entry of a meeting says that all of it stands under another meeting id. */
export function isMovedMeeting(entry: Permalinks[string]): entry is MovedMeeting {
  return 'moved' in entry;
}

/** Whether the entry of a meeting says that it was withdrawn. */
export function isWithdrawn(entry: Permalinks[string]): entry is WithdrawnMeeting {
  return 'withdrawn' in entry;
}

/** A meeting on record as standing; undefined where it is not on record, has moved or was withdrawn. */
export function recordedMeetingOf(
  permalinks: Permalinks,
  meeting: string,
): RecordedMeeting | undefined {
  const entry = Object.hasOwn(permalinks, meeting) ? permalinks[meeting] : undefined;
  return entry && !isMovedMeeting(entry) && !isWithdrawn(entry) ? entry : undefined;
}

/** Terms are on record beside the meetings, as their addresses are: `/terms/#id`. */
export const termsKey = 'terms';

/** Term id → its entry. */
export function recordedTerms(permalinks: Permalinks): Record<string, Permalink> {
  return entriesOf(permalinks, termsKey);
}

/** The entries of such a meeting by id; none where it does not stand. */
export function entriesOf(permalinks: Permalinks, meeting: string): Record<string, Permalink> {
  return recordedMeetingOf(permalinks, meeting)?.ids ?? {};
}
