import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formerPages } from '../../src/publish/former-pages.ts';
import { meetingAddress, passagePageAddress } from '../../src/meeting/addresses.ts';
import { idsOf } from '../../src/meeting/passages.ts';
import {
  isMovedMeeting,
  isWithdrawn,
  type Permalinks,
  permalinksSchema,
} from '../../src/meeting/permalinks.ts';
import type { Site } from '../../src/meeting/site.ts';
import { hashOfWords } from '../../src/meeting/words.ts';
import { historyOf } from '../../src/permalinks/history.ts';
import { lossesSince } from '../../src/permalinks/losses.ts';
import { deeds, modelsOf, rulesBroken, type World } from './history-world.ts';

/** What a published address led to: the words of a sentence, or a topic. */
type Published = Map<
  string,
  { meeting: string; id: string; words: string | undefined; recorded: string | undefined }
>;

const deed = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(999), fc.nat(999));
/** As editors work: something is added and recorded, then anything may happen. */
const history = fc.array(
  fc.oneof({ weight: 3, arbitrary: deed }, fc.constant('publish' as const)),
  {
    minLength: 20,
    maxLength: 60,
  },
);

test('after any history every address ever published leads to its words or an honest page', () => {
  const seen = new Map<string, number>();
  const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
  fc.assert(
    fc.property(history, (steps) => {
      let world: World = { files: {}, record: {}, step: 0 };
      let published = world;
      const addresses: Published = new Map();
      const start = ['add a meeting', 'put new ids on record'].flatMap((name) => [name, name]);
      for (const step of [
        ...start.map((name) => [name, 3, 4] as const),
        'publish' as const,
        ...steps,
      ]) {
        world = { ...world, step: world.step + 1 };
        if (step !== 'publish') {
          const before = world;
          world = deeds[step[0]]?.(world, step[1], step[2]) ?? world;
          if (world !== before) count(step[0]);
          continue;
        }
        const rules = rulesBroken(world, published.record);
        count(rules.length === 0 ? 'published' : 'refused');
        // What is refused is undone, as by git.
        if (rules.length > 0) world = { ...published, step: world.step };
        published = world;
        hold(world, addresses);
        publish(world, addresses);
      }
    }),
    { numRuns: 80, seed: 20240502 },
  );
  // Each deed was done (a move of anything to anything is refused but by chance), with both outcomes.
  seen.set('record any move', 0);
  expect([...seen.keys()].sort()).toEqual([...Object.keys(deeds), 'published', 'refused'].sort());
});

function publish(world: World, addresses: Published): void {
  for (const meeting of modelsOf(world)) {
    const recorded = recordedOn(world.record, meeting.id);
    for (const [id, part] of idsOf(meeting)) {
      const words = 'text' in part ? part.text : undefined;
      addresses.set(`${meeting.id}#${id} ${words ?? ''}`, {
        meeting: meeting.id,
        id,
        words,
        recorded,
      });
    }
  }
}

function hold(world: World, addresses: Published): void {
  const meetings = modelsOf(world);
  const site = { meetings, permalinks: world.record } as Site;
  const pages = new Set([
    ...formerPages(site).map(({ address }) => address),
    ...meetings.flatMap((meeting) => [
      meetingAddress(meeting.id),
      ...[...idsOf(meeting).keys()].map((id) => passagePageAddress(meeting.id, id)),
    ]),
  ]);
  for (const { meeting, id, words, recorded } of addresses.values()) {
    const context = `${meeting}#${id} in ${JSON.stringify(world, null, 1)}`;
    const found = answer(site, meeting, id);
    if (words === undefined) {
      expect(found, context).toContain('a topic');
    } else {
      expect(found, context).toContain(hashOfWords(words));
      expect(pages, context).toContain(passagePageAddress(meeting, id));
    }
    expect(pages, context).toContain(meetingAddress(meeting));
    expect(recordedOn(world.record, meeting), context).toBe(recorded);
  }
}

/** The day on which what stands, or stood, at the address of a meeting was put on record. */
function recordedOn(permalinks: Permalinks, meeting: string): string | undefined {
  const entry = permalinks[meeting];
  return entry && isMovedMeeting(entry) ? recordedOn(permalinks, entry.moved) : entry?.recorded;
}

/** The hashes of the words that a reader finds at an address, of now or of before; or “a topic”. */
function answer({ meetings, permalinks }: Site, meeting: string, id: string, steps = 0): string[] {
  const entry = permalinks[meeting];
  if (steps > 2) throw new Error(`${meeting}#${id} leads on and on`);
  if (entry && isMovedMeeting(entry)) {
    return answer({ meetings, permalinks } as Site, entry.moved, id, steps + 1);
  }
  if (entry && isWithdrawn(entry)) {
    const hashes = entry.ids[id];
    return hashes?.length === 0 ? ['a topic'] : (hashes ?? []);
  }
  const current = meetings.find((one) => one.id === meeting);
  const { movedTo, former, heading } = historyOf(permalinks, meeting, id);
  if (movedTo) {
    return answer({ meetings, permalinks } as Site, movedTo.meeting, movedTo.id, steps + 1);
  }
  const part = current && idsOf(current).get(id);
  return [
    ...former.map(({ text }) => hashOfWords(text)),
    ...(heading ? ['a topic'] : []),
    ...(part ? ['text' in part ? hashOfWords(part.text) : 'a topic'] : []),
  ];
}

test('the record is valid and complete after any history of commands alone', () => {
  const commands = [
    'add a meeting',
    'put new ids on record',
    'rename a topic',
    'rename a meeting',
    'give a sentence an id of its own',
    'take such an id away',
    'record a right move',
    'record any move',
    'correct a word',
    'remove a sentence',
    'add a sentence',
    'move a sentence',
    'withdraw a meeting',
  ];
  const some = fc.array(fc.tuple(fc.constantFrom(...commands), fc.nat(999), fc.nat(999)), {
    minLength: 20,
    maxLength: 60,
  });
  fc.assert(
    fc.property(some, (steps) => {
      let world: World = { files: {}, record: {}, step: 0 };
      const records: Permalinks[] = [];
      for (const [name, one, other] of [['add a meeting', 1, 2] as const, ...steps]) {
        world = deeds[name]?.({ ...world, step: world.step + 1 }, one, other) ?? world;
        records.push(world.record);
      }
      expect(permalinksSchema.safeParse(world.record).error).toBeUndefined();
      for (const record of records) expect(lossesSince(record, world.record)).toEqual([]);
    }),
    { numRuns: 40, seed: 20240503 },
  );
});
