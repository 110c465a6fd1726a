import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { command } from '../commands/command.ts';
import { startDevelopment } from '../run-astro.ts';
import type { Measure } from './built-corpus.ts';
import { drafts } from './draft.ts';
import { draftSource } from './draft-files.ts';
import type { Figure } from './figure.ts';

/** What an editor waits for where a thousand meetings are: the commands, and `npm run dev`. */
export const writing: Measure = async ({ count, size, content }) => {
  if (count < 1000 || size === 10) return [];
  const directory = await mkdtemp(join(tmpdir(), 'writing-'));
  await cp(content, directory, { recursive: true });
  try {
    return [...(await developing(directory, count)), ...(await commands(directory, count))];
  } finally {
    await rm(directory, { recursive: true });
  }
};

/** A meeting of the corpus that nothing became of, with its file. */
async function someMeeting(directory: string, count: number) {
  for (const draft of drafts(count / 2, 24).reverse()) {
    const file = join(directory, 'meetings', `${draft.id}.md`);
    const text = await readFile(file, 'utf8');
    const [, heading = ''] = /^## (\D.*) \{/m.exec(text) ?? [];
    const topic = draft.topics.find((one) => one.heading === heading);
    if (topic && !topic.official && /^\d+\. The Ministers /m.test(text)) {
      return { draft, file, text, topic };
    }
  }
  throw new Error('The corpus has no meeting to change');
}

async function developing(directory: string, count: number): Promise<Figure[]> {
  const { draft, file, text, topic } = await someMeeting(directory, count);
  const { address, end } = await startDevelopment(directory);
  const page = async (path: string) => (await fetch(address + path)).text();
  const meeting = `meetings/${draft.id}/`;
  /** Where the index is, once it is there. */
  const index = async () => {
    const [, at = ''] = /data-index="\/([^"]+)"/.exec(await page('search/')) ?? [];
    return (await fetch(`${address}${at}pagefind.index.pf_meta`)).ok ? at : '';
  };
  try {
    await page('about/');
    const first = await seconds(() => page(meeting));
    const next = await seconds(() => page(`${meeting}${topic.id}-1/`));
    const before = await index();
    await writeFile(file, text.replace(`## ${topic.heading} {`, '## Words of an editor {'));
    const shown = await seconds(() =>
      until(async () => (await page(meeting)).includes('Words of an editor')),
    );
    const found = await seconds(() => until(async () => ![before, ''].includes(await index())));
    await writeFile(file, text);
    return [
      { what: 'dev, a meeting’s page asked for first', value: first, unit: 's', atMost: 0.5 },
      { what: 'dev, a sentence’s page asked for first', value: next, unit: 's', atMost: 0.5 },
      { what: 'dev, a saved change is shown', value: shown, unit: 's', atMost: 1 },
      { what: 'dev, and found by search', value: shown + found, unit: 's', atMost: 5 },
    ];
  } finally {
    await end();
  }
}

async function commands(directory: string, count: number): Promise<Figure[]> {
  const { draft, file, text, topic } = await someMeeting(directory, count);
  const received = join(directory, 'received.txt');
  const source = draftSource(draft);
  const figures: Figure[] = [];
  const time = async (name: string, words: string[], input?: string) => {
    const value = await seconds(async () => {
      const { status, errors } = await command(name, directory, words, input);
      if (status !== 0) throw new Error(`npm run ${name}: ${errors}`);
    });
    figures.push({ what: `npm run ${name}`, value, unit: 's', atMost: 5 });
  };
  await time('permalinks', []);
  await writeFile(file, text.replaceAll(`{#${topic.id}}`, '{#words-of-an-editor}'));
  await time('move', [`${draft.id}#${topic.id}`, `${draft.id}#words-of-an-editor`]);
  await writeFile(received, source.replace(/\bThe Ministers /, 'The two Ministers '));
  await time('correct', [draft.id, '2025-06-10', received]);
  await time('import', ['--id', '2025-06-11-elsewhere'], source);
  return figures;
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('It does not come about within a minute');
    await setTimeout(20);
  }
}
