import { VFile } from 'vfile';
import { checkRecord } from '../../src/checks/check-record.ts';
import type { Meeting } from '../../src/meeting/meeting.ts';
import { parseMeeting } from '../../src/meeting/parse/parse-meeting.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import { type Permalinks, recordedMeetingOf } from '../../src/meeting/permalinks.ts';
import { nextRecord } from '../../src/permalinks/next-record.ts';
import { formatPermalinks, parsePermalinks } from '../../src/permalinks/record-files.ts';
import { emptyPermalinks } from '../with-permalinks.ts';
import { correctedEntries, textChanges } from '../../src/permalinks/text-changes.ts';

/** A topic: its id and its sentences, of which some have an authored id. */
export interface Topic {
  id: string;
  sentences: { text: string; id?: string }[];
}

/** Content and record as an editor has them, and as they were published last. */
export interface Editor {
  meetings: Record<string, Topic[]>;
  record: Permalinks;
  published: { meetings: Record<string, Topic[]>; record: Permalinks };
  /** Steps done: what the clock says. */
  step: number;
}

export const newEditor: Editor = {
  meetings: {},
  record: emptyPermalinks,
  published: { meetings: {}, record: emptyPermalinks },
  step: 0,
};

export function today({ step }: Pick<Editor, 'step'>): string {
  return new Date(Date.UTC(2026, 0, 1 + step)).toISOString().slice(0, 10);
}

/** The meetings of the content, parsed from their Markdown. */
export function modelsOf(meetings: Editor['meetings']): Meeting[] {
  return Object.entries(meetings).map(([id, topics]) => modelOf(id, topics));
}

function modelOf(id: string, topics: readonly Topic[]): Meeting {
  const body = topics.map(({ id: topic, sentences }) => {
    const items = sentences.map(({ text, id }) => `1. ${text}${id ? ` {#${id}}` : ''}`);
    return `## Topic {#${topic}}\n\n${items.join('\n')}\n`;
  });
  const facts = 'title: Talks\npublisher: Ministry\nterms: https://ministry.example/';
  const value = `---\n${facts}\nheld: ${id.slice(0, 10)}\nframe: [text]\n---\n\n${body.join('\n')}`;
  const file = new VFile({ path: `${id}.md`, value });
  const meeting = models.get(id + value) ?? parseMeeting(file);
  if (!meeting) throw new Error(`no meeting in\n${value}`);
  models.set(id + value, meeting);
  return meeting;
}

const models = new Map<string, Meeting>();

/** The problems with which the site is not built: “rule found”. */
export function problemsOf(
  { meetings, published }: Pick<Editor, 'meetings' | 'published'>,
  record: Permalinks,
): string[] {
  const models = modelsOf(meetings);
  const files = new Map(models.map(({ id }) => [id, new VFile({ path: `${id}.md`, value: '' })]));
  const none = new Map<string, VFile>();
  const terms = new VFile();
  const missing = checkRecord({
    published: published.record,
    current: record,
    content: { meetings: models, followUps: new Map(), terms: [] },
    files: { record: none, meetings: files, followUps: none, terms },
    folder: 'permalinks',
  });
  return [...files.values(), ...missing].flatMap(({ messages }) =>
    messages.map(({ ruleId, actual }) => `${ruleId ?? ''} ${actual ?? ''}`),
  );
}

/** `npm run permalinks`; undefined if it refuses. */
export function record(editor: Editor, day?: string): Editor | undefined {
  const { meetings, published } = editor;
  const content = { meetings: modelsOf(meetings), followUps: new Map(), terms: [] };
  const sentences = modelsOf(published.meetings).flatMap(passagesOf);
  const texts = new Map(sentences.map(({ passage }) => [passage.sha256, passage.text]));
  const corrected = content.meetings.flatMap((meeting) => {
    const before = recordedMeetingOf(published.record, meeting.id);
    if (!before || day === undefined) return [];
    const changes = textChanges(before, meeting);
    const ids = correctedEntries(before, meeting, changes, day, texts);
    return [[meeting.id, { recorded: before.recorded, ids }] as const];
  });
  const current = {
    ...editor.record,
    meetings: { ...editor.record.meetings, ...Object.fromEntries(corrected) },
  };
  const next = nextRecord(published.record, current, content, today(editor));
  return problemsOf(editor, next).length > 0 ? undefined : { ...editor, record: asRead(next) };
}

/** A record as it is read from its file. Throws if the file would not be valid. */
function asRead(record: Permalinks): Permalinks {
  return parsePermalinks(formatPermalinks(record));
}

/** `npm run withdraw`; undefined if it refuses. */
export function withdraw(editor: Editor, id: string): Editor | undefined {
  if (!Object.hasOwn(editor.published.record.meetings, id)) return undefined;
  const { [id]: gone, ...meetings } = editor.meetings;
  if (!gone) return undefined;
  const entry = {
    withdrawn: today(editor),
    reason: 'By mistake.',
    title: 'Talks',
    day: id.slice(0, 10),
    recorded: today(editor),
    ids: {},
  };
  const current = { ...editor.record, meetings: { ...editor.record.meetings, [id]: entry } };
  return record({ ...editor, meetings, record: current });
}

/** Deploys if the site can be built. */
export function publish(editor: Editor): Editor | undefined {
  const { meetings, record } = editor;
  return problemsOf(editor, record).length > 0
    ? undefined
    : { ...editor, published: { meetings, record } };
}
