import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import { VFile } from 'vfile';
import { filesBelow } from '../../src/publish/built-pages.ts';
import { pagefindIndex, searchRecords } from '../../src/publish/search-files.ts';
import { checkLinks } from '../../src/checks/links.ts';
import { checkMeeting } from '../../src/checks/check-meeting.ts';
import { checkRecord } from '../../src/checks/check-record.ts';
import { copiesOfMeetings } from '../../src/checks/known-words.ts';
import { checkPage } from '../../src/checks/page.ts';
import { pageTexts } from '../../src/checks/page-texts.ts';
import { citations } from '../../src/exports/citations.ts';
import { formats } from '../../src/exports/formats.ts';
import { passagesOf } from '../../src/meeting/passages.ts';
import type { Site } from '../../src/meeting/site.ts';
import { readSite } from '../../src/site/read-site.ts';
import { draw } from '../../src/typeset/draw.ts';
import { drawingsOf, type Drawing } from '../../src/typeset/drawings.ts';
import { type Measure, writtenAgain } from './built-corpus.ts';
import type { Figure } from './figure.ts';
import { cpuOfEndedChildren } from './usage.ts';

/** What the phases of a build take; all that is left of it is the making of the pages. */
export const phases: Measure = async ({ count, content, directory, usage }) => {
  let read: Awaited<ReturnType<typeof contentOf>> | undefined;
  const reading = await cpuMs(async () => (read = await contentOf(content)));
  const { site, files } = read ?? (await contentOf(content));
  const times: [what: string, ms: number, atMost?: number][] = [
    ['reading and its checks', reading],
    [
      'all checks',
      await cpuMs(() => {
        check(site, files, directory);
      }),
      5,
    ],
    ['search index', await cpuMs(() => makeIndex(site))],
    [
      'exports',
      await cpuMs(() => {
        makeExports(site);
      }),
    ],
    ['writing', await writingMs(directory)],
  ];
  const rest = times.reduce((ms, [, phase]) => ms - phase, usage.cpuSeconds * 1000);
  times.push(['pages', rest]);
  return times.map(([what, ms, atMost]) => ({
    what: `${what}, CPU a meeting`,
    value: ms / count,
    unit: 'ms',
    // With one meeting it is the time in which code gets warm.
    atMost: count > 1 ? atMost : undefined,
  }));
};

async function contentOf(directory: string): Promise<{ site: Site; files: VFile[] }> {
  const { site, files } = await readSite(directory);
  if (!site) throw new Error('The content of the corpus is incomplete');
  return { site, files };
}

/** Of this process and those that it has started and that have ended meanwhile. */
async function cpuMs(run: () => unknown): Promise<number> {
  const start = { own: process.cpuUsage(), children: cpuOfEndedChildren() };
  await run();
  const { user, system } = process.cpuUsage(start.own);
  return (user + system) / 1000 + (cpuOfEndedChildren() - start.children) * 1000;
}

/** The checks of content and built pages, beside reading and parsing the content. */
function check(site: Site, files: readonly VFile[], directory: string): void {
  const meetingFiles = new Map(
    files.filter(({ extname }) => extname === '.md').map((file) => [file.stem ?? '', file]),
  );
  for (const meeting of site.meetings) {
    const file = meetingFiles.get(meeting.id);
    if (file) checkMeeting(file, meeting);
  }
  const { permalinks } = site;
  const ofKind = { record: new Map(), meetings: meetingFiles, followUps: new Map() };
  const recordFiles = { ...ofKind, terms: new VFile() };
  checkRecord({
    published: permalinks,
    current: permalinks,
    content: site,
    files: recordFiles,
    folder: '',
  });
  checkLinks(site.meetings, site.permalinks, () => undefined);
  for (const meeting of site.meetings) {
    for (const [address, text] of pageTexts(meeting, copiesOfMeetings(site, [meeting]))) {
      // As the build reads them.
      const page = readFileSync(join(directory, address, 'index.html'), 'utf8');
      checkPage(new VFile({ value: page }), text);
    }
  }
}

async function makeIndex(site: Site): Promise<void> {
  await pagefindIndex(searchRecords(site));
  await close();
}

/** All text formats of a meeting and the citations of its passages, without a page. */
function makeExports(site: Site): void {
  for (const meeting of site.meetings) {
    for (const { render } of formats) render?.(site, meeting, formats);
    for (const { passage } of passagesOf(meeting)) citations(site, meeting, passage);
  }
}

/** Writes every file of a built site anew, as Astro writes a page. */
async function writingMs(directory: string): Promise<number> {
  let ms = 0;
  for (const path of filesBelow(directory)) {
    const content = await readFile(join(directory, path));
    const again = join(writtenAgain(directory), path);
    ms += await cpuMs(async () => {
      await mkdir(dirname(again), { recursive: true });
      await writeFile(again, content);
    });
  }
  return ms;
}

const drawingAtMost = { card: { ms: 50, KB: 40 }, document: { ms: 20, KB: 100 } };
/** How many of a kind are drawn: enough for a mean, and quick. */
const sample = 40;

/** What drawing a card and a PDF anew takes, and how large they are. */
export const drawingTime: Measure = async ({ content }) => {
  const { site } = await contentOf(content);
  const drawings = drawingsOf(site);
  return [...(await drawn('card', drawings)), ...(await drawn('document', drawings))];
};

async function drawn(kind: Drawing['kind'], drawings: Drawing[]): Promise<Figure[]> {
  const measured = drawings.filter((drawing) => drawing.kind === kind).slice(-sample);
  const cache = await mkdtemp(join(tmpdir(), 'drawings-'));
  const sizes: number[] = [];
  const ms = await cpuMs(async () => {
    for (const drawing of measured) sizes.push((await draw(drawing, cache)).length);
  });
  await rm(cache, { recursive: true });
  return [
    {
      what: `${kind}, CPU`,
      value: ms / measured.length,
      unit: 'ms',
      // A single drawing is mostly the typesetter's start.
      atMost: measured.length > 1 ? drawingAtMost[kind].ms : undefined,
    },
    {
      what: `largest ${kind}`,
      value: Math.max(...sizes) / 1000,
      unit: 'KB',
      atMost: drawingAtMost[kind].KB,
    },
  ];
}
