import { VFile } from 'vfile';
import { checkMeeting } from '../../src/checks/check-meeting.ts';
import { checkPermalinks } from '../../src/checks/check-permalinks.ts';
import { checkRecordGrows } from '../../src/checks/record-grows.ts';
import { correctMarkdown } from '../../src/corrections/correct-markdown.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';
import { idsOf } from '../../src/meeting/passages.ts';
import {
  entriesOf,
  type Permalink,
  type Permalinks,
  permalinksSchema,
  type RecordedMeeting,
  recordedMeetingOf,
} from '../../src/meeting/permalinks.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
import { lossesSince } from '../../src/permalinks/losses.ts';
import { recordCorrection } from '../../src/permalinks/record-correction.ts';
import { applyMove } from '../../src/permalinks/record-move.ts';
import { recordNew } from '../../src/permalinks/record-new.ts';
import { recordWithdrawal } from '../../src/permalinks/record-withdrawal.ts';

/** Content as an editor has it: meeting id → its two files; and the record. */
export interface World {
  files: Record<string, { markdown: string; source: string }>;
  record: Permalinks;
  /** Steps done, from which new ids, words and days are made. */
  step: number;
}

/** One thing that an editor does; the numbers choose among what is there. */
export type Deed = (world: World, one: number, other: number) => World;

const words = ['Alliance', 'bases', 'deterrence', 'exercises', 'forces', 'islands', 'partners'];

/** What an editor does rightly, carelessly or with bad intent. What a command refuses changes nothing. */
export const deeds: Record<string, Deed> = {
  'add a meeting': (world, one) => {
    const id = `2024-${two((world.step % 12) + 1)}-${two((one % 28) + 1)}-town${world.step}`;
    return { ...world, files: { ...world.files, [id]: newMeeting(id, world.step, one) } };
  },
  'put new ids on record': (world) => {
    const rules = rulesBroken(world, undefined).filter((rule) => rule !== 'permalink-new');
    return rules.length > 0
      ? world
      : { ...world, record: recordNew(world.record, modelsOf(world), today(world)) };
  },
  'give a sentence an id of its own': (world, one, other) =>
    edited(world, one, (markdown) => {
      const lines = markdown.split('\n');
      const at = lines.flatMap((line, index) => (/^1\. .*\.$/.test(line) ? [index] : []));
      const chosen = at[other % Math.max(1, at.length)];
      if (chosen !== undefined) lines[chosen] = `${lines[chosen] ?? ''} {#named-${world.step}}`;
      return lines.join('\n');
    }),
  'take such an id away': (world, one) =>
    edited(world, one, (markdown) => markdown.replace(/ \{#named-\d+\}$/m, '')),
  'rename a topic': (world, one, other) =>
    edited(world, one, (markdown) => {
      const ids = [...markdown.matchAll(/^## .*\{#([a-z-]+)\}$/gm)].map(([, id = '']) => id);
      const id = ids[other % Math.max(1, ids.length)];
      // Back to a name it had, or to a new one.
      const name = `topic-${letters[(one + other) % 6] ?? ''}`;
      return id === undefined || ids.includes(name)
        ? markdown
        : markdown.replace(`{#${id}}`, `{#${name}}`);
    }),
  'rename a meeting': (world, one, other) => {
    const id = pick(Object.keys(world.files), one);
    if (id === undefined) return world;
    const { [id]: files, ...others } = world.files;
    const now = `${id.slice(0, 10)}-place${other % 3}`;
    return files && !(now in others) ? { ...world, files: { ...others, [now]: files } } : world;
  },
  'delete a meeting': (world, one) => {
    const id = pick(Object.keys(world.files), one);
    const files = Object.entries(world.files).filter(([other]) => other !== id);
    return { ...world, files: Object.fromEntries(files) };
  },
  'record a right move': (world) => {
    const { lost, there } = lostAndNew(world);
    for (const from of lost) {
      for (const to of there) {
        const moved = command(world, () => applyMove(world.record, modelsOf(world), from, to));
        if (moved !== world) return moved;
      }
    }
    return world;
  },
  'record any move': (world, one, other) => {
    const ids = allIds(world);
    const [from = '', to = ''] = [pick(ids, one), pick(ids, other)];
    return command(world, () => applyMove(world.record, modelsOf(world), from, to));
  },
  'correct a word': (world, one, other) =>
    corrected(world, one, (source) =>
      source.replace(words[other % words.length] ?? '', `changed${world.step}`),
    ),
  'remove a sentence': (world, one, other) =>
    corrected(world, one, (source) => {
      const sentences = [...source.matchAll(/They [^.]*\.\s?/g)].map(([sentence]) => sentence);
      return source.replace(pick(sentences, other) ?? '', '');
    }),
  'add a sentence': (world, one, other) =>
    corrected(world, one, (source) => {
      const sentences = [...source.matchAll(/They [^.]*\./g)].map(([sentence]) => sentence);
      const before = pick(sentences, other) ?? '';
      return source.replace(before, `${before} They were glad on day ${world.step}.`);
    }),
  'move a sentence': (world, one, other) =>
    corrected(world, one, (source) => {
      const sentences = [...source.matchAll(/They [^.]*\./g)].map(([sentence]) => sentence);
      const moved = pick(sentences, other) ?? '';
      const to = pick(sentences, other + 1 + one) ?? '';
      if (moved === to) return source;
      return source.replace(`${moved} `, '').replace(moved, '').replace(to, `${to} ${moved}`);
    }),
  'withdraw a meeting': (world, one) => {
    const meeting = pick(modelsOf(world), one);
    if (!meeting || rulesBroken(world, undefined).length > 0) return world;
    const after = command(world, () =>
      recordWithdrawal(world.record, meeting, { day: '2026-11-25', reason: 'By mistake.' }),
    );
    const files = Object.entries(world.files).filter(([id]) => id !== meeting.id);
    return after === world ? world : { ...after, files: Object.fromEntries(files) };
  },
  'empty the record': (world) => ({ ...world, record: {} }),
  'drop a meeting from the record': (world, one) => {
    const id = pick(Object.keys(world.record), one);
    const record = Object.entries(world.record).filter(([other]) => other !== id);
    return { ...world, record: Object.fromEntries(record) };
  },
  'drop a meeting and its files': (world, one, other) =>
    deeds['drop a meeting from the record']?.(
      deeds['delete a meeting']?.(world, one, other) ?? world,
      one,
      other,
    ) ?? world,
  'drop an entry': (world, one, other) => editedEntry(world, one, other, () => undefined),
  'drop a history': (world, one, other) =>
    editedEntry(world, one, other, (entry) =>
      'sha256' in entry ? { sha256: entry.sha256 } : entry,
    ),
  'rewrite a history': (world, one, other) =>
    editedEntry(world, one, other, (entry) => {
      if (!('sha256' in entry) || !entry.history) return entry;
      const { sha256, history } = entry;
      return { sha256, history: history.map(({ until }) => ({ until, ...forged })) };
    }),
  'forge a removal': (world, one, other) =>
    editedEntry(world, one, other, () => ({
      removed: '2026-01-01',
      history: [{ until: '2026-01-01', ...forged }],
    })),
  'change a hash': (world, one, other) =>
    editedEntry(world, one, other, (entry) =>
      'sha256' in entry ? { ...entry, sha256: forged.sha256 } : entry,
    ),
  'lead an id elsewhere': (world, one, other) =>
    editedEntry(world, one, other, () => ({ moved: pick(allIds(world), one + other) ?? 'gone' })),
  'change the day of a meeting': (world, one) =>
    editedMeeting(world, pick(Object.keys(world.record), one) ?? '', { recorded: '2025-12-31' }),
  'make a sentence a topic': (world, one, other) => editedEntry(world, one, other, () => ({})),
};

const letters = Array.from('abcdef');
const forged = { sha256: hashOfWords('We never said so.'), text: 'We never said so.' };

/** What the build says: the rules that the content, the record and the one published before break. */
export function rulesBroken(world: World, published: Permalinks | undefined): string[] {
  const schema = permalinksSchema.safeParse(world.record);
  if (!schema.success) return ['malformed-field'];
  const file = new VFile({ path: 'permalinks.json', value: '' });
  const files = new Map<string, VFile>();
  const meetings = Object.entries(world.files).flatMap(([id, { markdown, source }]) => {
    const { meeting, messages } = parsed(id, markdown, source);
    const meetingFile = new VFile({ path: `${id}.md`, value: markdown });
    meetingFile.messages.push(...messages);
    files.set(id, meetingFile);
    return meeting ?? [];
  });
  checkPermalinks(world.record, file, meetings, files);
  if (published) checkRecordGrows(file, published, world.record);
  return [file, ...files.values()].flatMap(({ messages }) =>
    messages.map(({ ruleId }) => ruleId ?? ''),
  );
}

/** The meetings of the content. */
export function modelsOf({ files }: World): Meeting[] {
  return Object.entries(files).flatMap(
    ([id, { markdown, source }]) => modelOf(id, markdown, source) ?? [],
  );
}

function modelOf(id: string, markdown: string, source: string): Meeting | undefined {
  return parsed(id, markdown, source).meeting;
}

/** A file read once, however often it is asked for. */
function parsed(id: string, markdown: string, source: string) {
  const key = [id, markdown, source].join('\0');
  const known = read.get(key);
  if (known) return known;
  const file = new VFile({ path: `${id}.md`, value: markdown });
  const meeting = parseMeeting(file, { text: source, sha256: '' });
  if (meeting) checkMeeting(file, meeting);
  const made = { meeting, messages: file.messages };
  read.set(key, made);
  return made;
}

const read = new Map<string, { meeting: Meeting | undefined; messages: VFile['messages'] }>();

/** What a command makes of the record; the same world where it refuses. */
function command(world: World, run: () => Permalinks): World {
  try {
    const record = run();
    return lossesSince(world.record, record).length > 0 ? world : { ...world, record };
  } catch {
    return world;
  }
}

function corrected(world: World, one: number, change: (source: string) => string): World {
  const meeting = pick(modelsOf(world), one);
  const files = meeting && world.files[meeting.id];
  if (!files || rulesBroken(world, undefined).length > 0) return world;
  const source = change(files.source);
  const day = `2025-${two((Math.floor(world.step / 28) % 12) + 1)}-${two((world.step % 28) + 1)}`;
  try {
    const recorded = Object.keys(entriesOf(world.record, meeting.id));
    const markdown = correctMarkdown(files.markdown, meeting, source, recorded);
    const now = modelOf(meeting.id, markdown, source);
    if (!now) return world;
    const after = {
      ...world,
      files: { ...world.files, [meeting.id]: { markdown, source } },
      record: recordCorrection(world.record, meeting, now, { day, today: today(world) }),
    };
    return rulesBroken(after, world.record).length > 0 ? world : after;
  } catch {
    return world;
  }
}

function edited(world: World, one: number, change: (markdown: string) => string): World {
  const id = pick(Object.keys(world.files), one);
  const files = id === undefined ? undefined : world.files[id];
  if (id === undefined || !files) return world;
  const markdown = change(files.markdown);
  return { ...world, files: { ...world.files, [id]: { ...files, markdown } } };
}

function editedEntry(
  world: World,
  one: number,
  other: number,
  change: (entry: Permalink) => Permalink | undefined,
): World {
  const meeting = pick(Object.keys(world.record), one);
  if (meeting === undefined) return world;
  const entries = entriesOf(world.record, meeting);
  const id = pick(Object.keys(entries), other);
  const entry = id === undefined ? undefined : entries[id];
  if (id === undefined || !entry) return world;
  const rest = Object.fromEntries(Object.entries(entries).filter(([of]) => of !== id));
  const now = change(entry);
  const ids = now ? { ...rest, [id]: now } : rest;
  return editedMeeting(world, meeting, { ids });
}

function editedMeeting(world: World, meeting: string, change: Partial<RecordedMeeting>): World {
  const before = recordedMeetingOf(world.record, meeting);
  return before
    ? { ...world, record: { ...world.record, [meeting]: { ...before, ...change } } }
    : world;
}

/** The day of the clock that the commands read; it never goes back. */
function today({ step }: World): string {
  return new Date(Date.UTC(2026, 0, 1 + step)).toISOString().slice(0, 10);
}

/** Names on record that the content no longer has, and those in it that are not on record. */
function lostAndNew(world: World): { lost: string[]; there: string[] } {
  const meetings = modelsOf(world);
  const current = new Set(
    meetings.flatMap((meeting) => [
      meeting.id,
      ...[...idsOf(meeting).keys()].map((id) => `${meeting.id}#${id}`),
    ]),
  );
  const recorded = allIds({ ...world, files: {} });
  return { lost: recorded.filter((id) => !current.has(id)), there: [...current] };
}

/** Every meeting and every id, in the content and on record. */
function allIds(world: World): string[] {
  const ofContent = modelsOf(world).flatMap((meeting) => [
    meeting.id,
    ...[...idsOf(meeting).keys()].map((id) => `${meeting.id}#${id}`),
  ]);
  const recorded = Object.keys(world.record).flatMap((meeting) => [
    meeting,
    ...Object.keys(entriesOf(world.record, meeting)).map((id) => `${meeting}#${id}`),
  ]);
  return [...new Set([...ofContent, ...recorded])];
}

function newMeeting(id: string, step: number, one: number): World['files'][string] {
  const day = id.slice(0, 10);
  const sentence = (at: number) =>
    `They spoke of ${words[(one + at) % words.length] ?? ''} in part ${at} of meeting ${step}.`;
  const frame = ['Meeting (Summary)', day.replaceAll('-', '/'), 'Ministry of Defense'];
  const boilerplate = 'The summary is as follows.';
  const source = `${frame.join('\n')}\n\n${boilerplate}\n\n${sentence(1)} ${sentence(2)}\n\n${sentence(3)}\n\n${sentence(4)} ${sentence(5)}\n`;
  const markdown = `---
title: Meeting (Summary)
publisher: Ministry of Defense
published: ${day}
terms: https://www.mod.go.jp/e/notice.html
frame:
  - title: Meeting (Summary)
  - published: ${frame[1] ?? ''}
  - publisher: Ministry of Defense
  - text
---

${boilerplate}

## First {#topic-a}

1. ${sentence(1)}
1. ${sentence(2)}

## Second {#topic-b}

1. ${sentence(3)}

## Third {#topic-c}

1. ${sentence(4)}
1. ${sentence(5)}
`;
  return { markdown, source };
}

function pick<Value>(values: readonly Value[], at: number): Value | undefined {
  return values[at % Math.max(1, values.length)];
}

function two(count: number): string {
  return String(count).padStart(2, '0');
}
