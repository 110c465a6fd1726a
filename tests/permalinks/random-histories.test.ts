import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithdrawn, type Permalink } from '../../src/meeting/permalinks.ts';
import { idsOf } from '../../src/meeting/passages.ts';
import type { Site } from '../../src/meeting/site.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
import { changesOf } from '../../src/permalinks/earlier-wording.ts';
import { removedPages } from '../../src/permalinks/removed-pages.ts';
import {
  type Editor,
  modelsOf,
  newEditor,
  problemsOf,
  publish,
  record,
  today,
  type Topic,
  withdraw,
} from './editor.ts';

type Step = (editor: Editor, one: number, other: number) => Editor | undefined;

function pick<Value>(values: readonly Value[], index: number): Value | undefined {
  return values[index % Math.max(1, values.length)];
}

/** Changes one topic of one meeting. */
function edit(change: (topic: Topic, other: number, editor: Editor) => Topic): Step {
  return (editor, one, other) => {
    const id = pick(Object.keys(editor.meetings), one) ?? '';
    const topics = editor.meetings[id] ?? [];
    const topic = pick(topics, other);
    if (!topic) return editor;
    const changed = topics.with(topics.indexOf(topic), change(topic, one + other, editor));
    return { ...editor, meetings: { ...editor.meetings, [id]: changed } };
  };
}

const lie = {
  until: '2026-02-01',
  sha256: hashOfWords('We never said so.'),
  text: 'We never said so.',
};

/** What someone may write by hand in place of an entry of the record. */
const forgeries: ((entry: Permalink) => Permalink | undefined)[] = [
  () => undefined,
  () => ({}),
  () => ({ removed: lie.until }),
  () => ({ removed: lie.until, history: [lie] }),
  () => ({ sha256: lie.sha256 }),
  ({ sha256 }) => ({ sha256 }),
  (entry) => ({ ...entry, since: '2025-12-31' }),
  ({ history = [], ...entry }) => ({ ...entry, history: [...history, lie] }),
  ({ history = [], ...entry }) => ({
    ...entry,
    history: [{ ...lie, until: '2025-12-31' }, ...history],
  }),
];

/** Writes a forgery in place of an entry, or of one that never was. */
const forge: Step = (editor, one, other) => {
  const { record } = editor;
  const id = pick(Object.keys(record.meetings), one) ?? '';
  const meeting = record.meetings[id];
  if (!meeting || isWithdrawn(meeting)) return editor;
  const key = pick([...Object.keys(meeting.ids), 'ghost'], other) ?? '';
  const { [key]: entry = {}, ...rest } = meeting.ids;
  const forged = pick(forgeries, one + other)?.(entry);
  const ids = forged ? { ...rest, [key]: forged } : rest;
  const recorded = pick([meeting.recorded, '2025-12-30'], one) ?? '';
  const meetings = { ...record.meetings, [id]: { ...meeting, recorded, ids } };
  return { ...editor, record: { ...record, meetings } };
};

const commands: Record<string, Step> = {
  permalinks: (editor) => record(editor),
  'permalinks --corrected': (editor, one) =>
    record(editor, today({ step: editor.step - (one % 3) })),
  withdraw: (editor, one) => withdraw(editor, pick(Object.keys(editor.meetings), one) ?? ''),
};

/** What editors do rightly, carelessly or with bad intent. */
const deeds: Record<string, Step> = {
  'forge an entry': forge,
  'add a meeting': (editor, one) => {
    const id = `2025-${String((one % 12) + 1).padStart(2, '0')}-02-town${editor.step}`;
    const topics = ['a', 'b'].map((topic) => ({
      id: topic,
      sentences: [1, 2].map((at) => ({ text: `They spoke ${topic} ${at} on day ${editor.step}.` })),
    }));
    return { ...editor, meetings: { ...editor.meetings, [id]: topics } };
  },
  'delete a meeting': (editor, one) => {
    const id = pick(Object.keys(editor.meetings), one);
    const kept = Object.entries(editor.meetings).filter(([other]) => other !== id);
    return { ...editor, meetings: Object.fromEntries(kept) };
  },
  'change a word': edit(({ id, sentences }, at, { step }) => ({
    id,
    sentences: sentences.map((one, index) => {
      const text = one.text.replace(/spoke|said\d+/, `said${step}`);
      return index === at % sentences.length ? { ...one, text } : one;
    }),
  })),
  'insert a sentence': edit(({ id, sentences }, at, { step }) => ({
    id,
    sentences: sentences.toSpliced(at % 3, 0, {
      text: `New on day ${step}.`,
      ...(at % 4 > 0 && { id: `${id}-${String(at % 3)}${'abcdefghij'.charAt(step % 10)}` }),
    }),
  })),
  'remove a sentence': edit(({ id, sentences }, at) => ({
    id,
    sentences: sentences.length > 1 ? sentences.toSpliced(at % sentences.length, 1) : sentences,
  })),
  'write the ids': edit(({ id, sentences }) => ({
    id,
    sentences: sentences.map((one, index) => ({ id: `${id}-${String(index + 1)}`, ...one })),
  })),
  'forget the written ids': edit(({ id, sentences }) => ({
    id,
    sentences: sentences.map(({ text }) => ({ text })),
  })),
  'swap two sentences': edit(({ id, sentences }) => ({ id, sentences: sentences.toReversed() })),
  'rename a topic': edit(({ sentences }, at) => ({ id: 'cdefgh'.charAt(at % 6), sentences })),
  'empty the record': (editor) => ({ ...editor, record: { meetings: {}, terms: {} } }),
};

/** What was ever published: “meeting#id” → the texts; a topic has none. */
type Published = Map<string, Set<string>>;

test('after any history each accepted step builds, and every published address answers', () => {
  const counts = new Map<string, number>();
  const steps = fc.array(
    fc.tuple(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...Object.keys(deeds)) },
        { weight: 2, arbitrary: fc.constant('forge an entry') },
        { weight: 4, arbitrary: fc.constantFrom(...Object.keys(commands)) },
        { weight: 2, arbitrary: fc.constant('publish') },
      ),
      fc.nat(999),
      fc.nat(999),
    ),
    { minLength: 20, maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, (drawn) => {
      let editor = newEditor;
      const published: Published = new Map();
      const start = ['add a meeting', 'permalinks', 'publish'].map((name) => [name, 3, 4] as const);
      for (const [name, one, other] of [...start, ...drawn]) {
        editor = { ...editor, step: editor.step + 1 };
        const step = deeds[name] ?? commands[name] ?? publish;
        const next = step(editor, one, other);
        counts.set(`${name}${next ? '' : ' refused'}`, (counts.get(name) ?? 0) + 1);
        // What is refused is undone, as with git.
        editor =
          next ??
          (name === 'publish'
            ? { ...editor, ...editor.published, record: editor.published.record }
            : editor);
        if (next && !(name in deeds)) expect(problemsOf(editor, editor.record), name).toEqual([]);
        if (name !== 'publish') continue;
        if (next) add(published, editor);
        hold(published, editor);
      }
    }),
    { numRuns: 100, seed: 20240502 },
  );
  const names = [...Object.keys(deeds), ...Object.keys(commands), 'publish'];
  for (const name of [...names, 'publish refused', 'permalinks refused', 'withdraw refused']) {
    expect(counts.get(name), name).toBeGreaterThan(0);
  }
});

function add(published: Published, { meetings }: Editor): void {
  for (const meeting of modelsOf(meetings)) {
    for (const [id, part] of idsOf(meeting)) {
      const key = `${meeting.id}#${id}`;
      const texts = published.get(key) ?? new Set();
      published.set(key, 'text' in part ? texts.add(part.text) : texts);
    }
  }
}

/** Every address has all its published texts, current or earlier, and no other one. */
function hold(published: Published, { meetings, record }: Editor): void {
  const models = new Map(modelsOf(meetings).map((meeting) => [meeting.id, meeting]));
  const site = { meetings: [...models.values()], permalinks: record } as Site;
  const pages = new Set(removedPages(site).map(({ address }) => address));
  for (const [key, texts] of published) {
    const [id = '', part = ''] = key.split('#');
    const entry = record.meetings[id];
    const hashes = [...texts].map(hashOfWords);
    if (isWithdrawn(entry)) {
      expect(new Set(entry.ids[part]), key).toEqual(new Set(hashes));
      expect(pages, key).toContain(`/meetings/${id}/${texts.size > 0 ? `${part}/` : ''}`);
      continue;
    }
    const meeting = models.get(id);
    if (!meeting) throw new Error(`${key} has no page`);
    const current = idsOf(meeting).get(part);
    const { removed, earlier } = changesOf(site, meeting, part);
    const answer = [
      ...earlier.map(({ text }) => text),
      ...(current && 'text' in current ? [current.text] : []),
    ];
    expect(new Set(answer), key).toEqual(texts);
    if (!current) expect(removed, key).toBeDefined();
    if (!current && texts.size > 0) expect(pages, key).toContain(`/meetings/${id}/${part}/`);
  }
}
