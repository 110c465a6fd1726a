import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { VFile } from 'vfile';
import { copiesOfMeetings } from '../checks/known-words.ts';
import { checkOtherPage, checkPage } from '../checks/page.ts';
import { pageTexts } from '../checks/page-texts.ts';
import { checkDrawing, checkPublishedFile } from '../checks/published-file.ts';
import type { MeetingFormat } from '../exports/format.ts';
import { hasFormat, meetingFiles, referenceFormats } from '../exports/formats.ts';
import { pdf } from '../exports/pdf.ts';
import { sinceCsv } from '../exports/since-csv.ts';
import { siteFiles } from '../exports/site-files.ts';
import {
  allMeetingsAddress,
  allMeetingsCsvAddress,
  cardAddress,
  fileAddress,
  passagePageAddress,
  sinceAddress,
} from '../meeting/addresses.ts';
import { plural } from '../meeting/in-words.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { passagesOf } from '../meeting/passages.ts';
import type { Site } from '../meeting/site.ts';
import type { IndexRecord } from '../search/index/index-record.ts';
import { verbatimSpans } from '../meeting/verbatim-spans.ts';
import { reportProblems } from '../problems/report-problems.ts';
import { currentSite } from '../site/current-site.ts';
import { type Drawing, drawingsOfMeeting } from '../typeset/drawings.ts';
import { isTypeset } from '../typeset/typeset.ts';
import { searchRecords } from './search-files.ts';

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
        const faulty = (isTypeset() ? site.meetings : []).flatMap((meeting) =>
          faultyDrawings(site, meeting, drawingsOfMeeting(site, meeting)),
        );
        faulty.push(...faultyRecords(site, searchRecords(site)));
        for (const [path, check] of fileChecks(site, filesBelow(root, ownFolders(site)))) {
          // Of thirty thousand small files, each waited for in turn costs three times as much.
          const value = readFileSync(join(root, path));
          const file = new VFile({ path: join(root, path), value });
          check(file);
          // No others are kept in memory.
          if (file.messages.length > 0) faulty.push(file);
        }
        const count = reportProblems(faulty);
        if (count > 0) throw new Error(`The built pages have ${plural(count, 'problem')}.`);
      },
    },
  };
}

/**
 * The path of every file below a directory, with slashes, but of those in `known` folders, which are tens
 * of thousands.
 */
export function filesBelow(
  root: string,
  known: ReadonlySet<string> = new Set(),
  folder = '',
): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    if (!entry.isDirectory()) return path;
    return known.has(path) ? [] : filesBelow(root, known, `${path}/`);
  });
}

/** The folders of the pages of passages, in which nothing else can be that has words. */
function ownFolders({ meetings }: Site): Set<string> {
  return new Set(
    meetings
      .flatMap(passagesOf)
      .map(({ meeting, passage }) => passagePageAddress(meeting.id, passage.id).slice(1, -1)),
  );
}

/** What the files of a built site, of which `paths` are all, are held to: path → check. */
export function* fileChecks(
  site: Site,
  paths: readonly string[],
): Generator<[path: string, check: (file: VFile) => void]> {
  const pages = new Set<string>();
  const official = officialOf(site);
  for (const meeting of site.meetings) {
    const copies = copiesOfMeetings(site, [meeting]);
    for (const [address, text] of pageTexts(meeting, copies)) {
      const path = `${address.slice(1)}index.html`;
      pages.add(path);
      yield [
        path,
        (file) => {
          checkPage(file, text);
        },
      ];
    }
    if (site.followUps.has(meeting.id)) {
      const path = `${sinceAddress(meeting.id).slice(1)}index.html`;
      pages.add(path);
      yield [
        path,
        (file) => {
          checkOtherPage(file, official, copies);
        },
      ];
    }
    for (const format of meetingFiles) {
      if (!format.render || !hasFormat(site, meeting, format)) continue;
      const { extension } = format;
      const hasText = !isReference(format) && format !== sinceCsv;
      const sentences = hasText ? sentencesOf([meeting]) : [];
      yield [
        fileAddress(meeting.id, extension).slice(1),
        (file) => {
          checkPublishedFile(file, extension, sentences, copies);
        },
      ];
    }
  }
  const copies = copiesOfMeetings(site, site.meetings);
  for (const path of paths) {
    if (path.endsWith('.html') && !pages.has(path)) {
      yield [
        path,
        (file) => {
          checkOtherPage(file, official, copies);
        },
      ];
    }
  }
  for (const { address } of siteFiles) {
    const isAllOfThem = address === allMeetingsAddress || address === allMeetingsCsvAddress;
    const sentences = isAllOfThem ? sentencesOf(site.meetings) : [];
    yield [
      address.slice(1),
      (file) => {
        checkPublishedFile(file, extname(address).slice(1), sentences, copies);
      },
    ];
  }
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

/** The records of search as a file with problems, if they lack a sentence or alter one. */
export function faultyRecords(
  site: Site,
  records: readonly Pick<IndexRecord, 'stored'>[],
): VFile[] {
  const value = JSON.stringify(records.map(({ stored }) => stored));
  const file = new VFile({ path: 'pagefind', value });
  const copies = copiesOfMeetings(site, site.meetings);
  checkPublishedFile(file, 'json', sentencesOf(site.meetings), copies);
  return file.messages.length > 0 ? [file] : [];
}

/** Which of the drawings of a meeting have other words than its text, with what is wrong. */
export function faultyDrawings(
  site: Site,
  meeting: Meeting,
  drawings: readonly Drawing[],
): VFile[] {
  const copies = copiesOfMeetings(site, [meeting]);
  const sentences = sentencesOf([meeting]);
  const expected = new Map<string, string[]>([
    [fileAddress(meeting.id, pdf.extension), [meeting.title, ...sentences]],
    [cardAddress(meeting.id), [meeting.title]],
    ...passagesOf(meeting).map(({ passage }): [string, string[]] => [
      cardAddress(meeting.id, passage.id),
      [passage.text],
    ]),
  ]);
  return drawings.flatMap(({ address, data }) => {
    const file = new VFile({ path: address });
    checkDrawing(file, data, expected.get(address) ?? [], copies);
    return file.messages.length > 0 ? file : [];
  });
}
