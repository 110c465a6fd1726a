import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { VFile } from 'vfile';
import { copiesOf } from '../checks/copies.ts';
import { checkOtherPage, checkPage } from '../checks/page.ts';
import { pageTexts } from '../checks/page-texts.ts';
import { checkDrawing, checkPublishedFile, fileExtensions } from '../checks/published-file.ts';
import { cardAddress, fileAddress } from '../meeting/addresses.ts';
import { passagesOf } from '../meeting/passages.ts';
import type { Site } from '../meeting/site.ts';
import { verbatimSpans } from '../meeting/verbatim-spans.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { currentSite } from '../site/current-site.ts';
import { drawingsOf } from '../typeset/drawings.ts';

/**
 * Holds what was built to the sources: the build fails if a page shows other words as official, or
 * official ones hidden, unmarked or altered, or if a file, card or PDF has other words.
 */
export function builtPages(): AstroIntegration {
  return {
    name: 'built-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { site } = await currentSite();
        if (!site) return;
        const root = fileURLToPath(dir);
        const files = [
          ...(await checkMeetings(root, site)),
          ...(await checkOtherPages(root, site)),
          ...checkDrawings(site),
        ];
        const count = reportProblems(files);
        if (count > 0) throw new Error(`The built pages have ${String(count)} problems.`);
      },
    },
  };
}

/** The pages and files of every meeting; only those with problems are kept in memory. */
async function checkMeetings(root: string, site: Site): Promise<VFile[]> {
  const files: VFile[] = [];
  const check = async (path: string, hold: (file: VFile) => void) => {
    const file = new VFile({
      path: join(root, path),
      value: await readFile(join(root, path), 'utf8'),
    });
    hold(file);
    if (file.messages.length > 0) files.push(file);
  };
  for (const meeting of site.meetings) {
    for (const [address, text] of pageTexts(meeting)) {
      await check(join(address, 'index.html'), (file) => {
        checkPage(file, text);
      });
    }
    for (const extension of fileExtensions) {
      await check(fileAddress(meeting.id, extension), (file) => {
        checkPublishedFile(file, meeting);
      });
    }
  }
  return files;
}

/** Pages that are of no meeting: those that lie outside the folder of meetings. */
async function checkOtherPages(root: string, site: Site): Promise<VFile[]> {
  const official = new Set(
    site.meetings.flatMap((meeting) => [
      meeting.title,
      ...verbatimSpans(meeting).map(({ words }) => words),
    ]),
  );
  // The home page shows the newest meeting; the others stand there by their titles.
  const [newest] = site.meetings;
  const copies = copiesOf(
    newest ? passagesOf(newest).map(({ passage }) => passage.text) : [],
    site.names.flat(),
  );
  const folders = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(name, 'index.html'));
  const paths = ['index.html', '404.html', ...folders].filter((path) =>
    existsSync(join(root, path)),
  );
  return Promise.all(
    paths.map(async (path) => {
      const file = new VFile({
        path: join(root, path),
        value: await readFile(join(root, path), 'utf8'),
      });
      checkOtherPage(file, official, copies);
      return file;
    }),
  );
}

function checkDrawings(site: Site): VFile[] {
  const expected = new Map(
    site.meetings.flatMap((meeting) => [
      [
        fileAddress(meeting.id, 'pdf'),
        [meeting.title, ...passagesOf(meeting).map(({ passage }) => passage.text)],
      ] as const,
      [cardAddress(meeting.id), [meeting.title]] as const,
      ...passagesOf(meeting).map(
        ({ passage }) => [cardAddress(meeting.id, passage.id), [passage.text]] as const,
      ),
    ]),
  );
  return drawingsOf(site).map(({ address, data }) => {
    const file = new VFile({ path: address });
    checkDrawing(file, data, expected.get(address) ?? []);
    return file;
  });
}
