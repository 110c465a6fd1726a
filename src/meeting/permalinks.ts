import { z } from 'zod';
import { day } from './fields.ts';
import { hashOfWords } from './words.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');
const text = z.string().min(1);

/** Wording that the publisher replaced or removed on the day `until`. */
const earlierWording = z
  .strictObject({ until: day, sha256, text })
  .refine(
    (wording) => hashOfWords(wording.text) === wording.sha256,
    'earlier wording with its own SHA-256',
  );

/**
 * The entry of an id: of a sentence with `sha256`, of a topic without, as its heading may change. What
 * the publisher removed has the day `removed`; of a sentence, the last wording in its history went then.
 */
const entry = z
  .strictObject({
    sha256: sha256.optional(),
    /** Day on which the publisher added the sentence. */
    since: day.optional(),
    removed: day.optional(),
    /** Oldest first. */
    history: z.array(earlierWording).min(1).optional(),
  })
  .refine(
    ({ sha256, since, removed, history }) =>
      sha256 === undefined
        ? history === undefined
          ? since === undefined
          : removed === history.at(-1)?.until
        : removed === undefined,
    'an entry as the commands write it',
  )
  .refine((entry) => {
    const days = daysOf(entry);
    return days.every((day, index) => (days[index - 1] ?? '') <= day);
  }, 'days in their order');

/** A term or an event of “What followed”, with the hash of what its editors wrote. */
const editorialEntry = z.strictObject({
  recorded: day.optional(),
  updated: day.optional(),
  sha256: sha256.optional(),
});

// An id is part of addresses and of file names: it must not hold a path.
const id = z.string().regex(/^(?!__proto__$)[\w-]*$/, 'an ID as its key');

const recordedMeeting = z.strictObject({
  /** Day on which this site recorded the meeting. */
  recorded: day,
  /** Day on which this site recorded the latest correction. */
  updated: day.optional(),
  /** Event id → its entry. */
  followUps: z.record(id, editorialEntry).optional(),
  ids: z.record(id, entry),
});

/** A meeting that may not be published any longer. */
const withdrawnMeeting = z.strictObject({
  withdrawn: day,
  reason: text,
  /** As cited: in square brackets if the editors gave it. */
  title: text,
  /** Day of the meeting, or of its publication where that is not known. */
  day,
  recorded: day,
  /** Sentence id → hashes of its wordings, oldest first; topic id → none. */
  ids: z.record(id, z.array(sha256)),
});

/** `content/permalinks/<meeting>.json`. */
export const meetingRecordSchema = z.union(
  [recordedMeeting, withdrawnMeeting],
  'a meeting as the commands write it',
);
/** `content/permalinks/terms.json`. */
export const termsRecordSchema = z.strictObject({ ids: z.record(id, editorialEntry) });

export type Permalink = z.infer<typeof entry>;
export type EditorialEntry = z.infer<typeof editorialEntry>;
export type RecordedMeeting = z.infer<typeof recordedMeeting>;
export type WithdrawnMeeting = z.infer<typeof withdrawnMeeting>;

/** The record of every id ever published. */
export interface Permalinks {
  /** Meeting id → its record. */
  meetings: Record<string, RecordedMeeting | WithdrawnMeeting>;
  /** Term id → its entry. */
  terms: Record<string, EditorialEntry>;
}

export function isWithdrawn(
  entry: RecordedMeeting | WithdrawnMeeting | undefined,
): entry is WithdrawnMeeting {
  return entry !== undefined && 'withdrawn' in entry;
}

/** The record of a meeting; undefined if it is not recorded or was withdrawn. */
export function recordedMeetingOf(
  { meetings }: Permalinks,
  meeting: string,
): RecordedMeeting | undefined {
  const entry = ownValue(meetings, meeting);
  return isWithdrawn(entry) ? undefined : entry;
}

/** Meeting id → the record of a withdrawn meeting. */
export function withdrawnMeetings({ meetings }: Permalinks): [string, WithdrawnMeeting][] {
  return Object.entries(meetings).flatMap(([meeting, entry]) =>
    isWithdrawn(entry) ? [[meeting, entry]] : [],
  );
}

/** The value of a key that may be the name of something that every object has. */
export function ownValue<Value>(record: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The days in the entry of an id, as they must follow each other. */
export function daysOf({ since, history = [], removed }: Permalink): string[] {
  return [since ?? [], history.map(({ until }) => until), removed ?? []].flat();
}

/** The latest of some days; empty without any. */
export function latestDay(...days: (string | undefined)[]): string {
  return days.reduce<string>((latest, day = '') => (day > latest ? day : latest), '');
}
