import { readFile, readdir } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { VFile } from 'vfile';
import { copiesOfMeetings } from '../checks/known-words.ts';
import { checkOtherPage, checkPage } from '../checks/page.ts';
import { pageTexts } from '../checks/page-texts.ts';
import { checkDrawing, checkPublishedFile } from '../checks/published-file.ts';
import type { MeetingFormat } from '../exports/format.ts';
import { meetingFiles, referenceFormats } from '../exports/formats.ts';
import { pdf } from '../exports/pdf.ts';
import { siteFiles } from '../exports/site-files.ts';
import {
  allMeetingsAddress,
  allMeetingsCsvAddress,
  cardAddress,
  fileAddress,
} from '../meeting/addresses.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import type { Site } from '../meeting/site.ts';
import { verbatimSpans } from '../meeting/verbatim-spans.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { currentSite } from '../site/current-site.ts';
import { drawingsOf } from '../typeset/drawings.ts';
import { unpackPart } from './pagefind-parts.ts';

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
        const count = reportProblems(await faultyFiles(fileURLToPath(dir), site));
        if (count > 0) throw new Error(`The built pages have ${String(count)} problems.`);
      },
    },
  };
}

/** The files below `root`, and what is drawn, with problems; no others are kept in memory. */
export async function faultyFiles(root: string, site: Site): Promise<VFile[]> {
  const faulty: VFile[] = [];
  const hold = async (path: string, check: (file: VFile) => void) => {
    const file = new VFile({ path: join(root, path), value: await readFile(join(root, path)) });
    check(file);
    if (file.messages.length > 0) faulty.push(file);
  };
  const whole = copiesOfMeetings(site, site.meetings);
  const pages = new Set<string>();
  for (const meeting of site.meetings) {
    const texts = pageTexts(site, meeting);
    for (const [address, text] of texts) {
      const path = join(address, 'index.html');
      pages.add(path.slice(1));
      await hold(path, (file) => {
        checkPage(file, text);
      });
    }
    const copies = copiesOfMeetings(site, [meeting]);
    for (const format of meetingFiles.filter(({ render }) => render)) {
      const sentences = isReference(format) ? [] : sentencesOf([meeting]);
      await hold(fileAddress(meeting.id, format.extension), (file) => {
        checkPublishedFile(file, format.extension, sentences, copies);
      });
    }
  }
  const official = officialOf(site);
  const paths = (await readdir(root, { recursive: true })).map((path) => path.split(sep).join('/'));
  for (const path of paths) {
    if (path.endsWith('.html') && !pages.has(path)) {
      await hold(path, (file) => {
        checkOtherPage(file, official, whole);
      });
    } else if (path.endsWith('.pf_fragment')) {
      await hold(path, (file) => {
        file.value = unpackPart(Buffer.from(file.value));
        checkPublishedFile(file, 'json', [], whole);
      });
    }
  }
  for (const { address } of siteFiles) {
    const sentences = [allMeetingsAddress, allMeetingsCsvAddress].includes(address)
      ? sentencesOf(site.meetings)
      : [];
    await hold(address, (file) => {
      checkPublishedFile(file, extname(address).slice(1), sentences, whole);
    });
  }
  return [...faulty, ...faultyDrawings(site)];
}

function isReference(format: MeetingFormat): boolean {
  return referenceFormats.some((one) => one === format);
}

function sentencesOf(meetings: readonly Meeting[]): string[] {
  return meetings.flatMap(passagesOf).map(({ passage }) => passage.text);
}

function officialOf({ meetings }: Site): Set<string> {
  return new Set(
    meetings.flatMap((meeting) => [
      meeting.title,
      ...verbatimSpans(meeting).map(({ words }) => words),
    ]),
  );
}

function faultyDrawings(site: Site): VFile[] {
  const expected = new Map(
    site.meetings.flatMap((meeting) => {
      const copies = copiesOfMeetings(site, [meeting]);
      return [
        [fileAddress(meeting.id, pdf.extension), [meeting.title, ...sentencesOf([meeting])]] as const,
        [cardAddress(meeting.id), [meeting.title]] as const,
        ...passagesOf(meeting).map(
          ({ passage }) => [cardAddress(meeting.id, passage.id), [passage.text]] as const,
        ),
      ].map(([address, words]) => [address, { words, copies }] as const);
    }),
  );
  return drawingsOf(site).flatMap(({ address, data }) => {
    const file = new VFile({ path: address });
    const { words, copies } = expected.get(address) ?? {};
    if (words && copies) checkDrawing(file, data, words, copies);
    return file.messages.length > 0 ? file : [];
  });
}
