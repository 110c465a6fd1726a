import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import packageFile from '../../package.json' with { type: 'json' };
import { pdf } from '../exports/pdf.ts';
import { fileAddress, meetingAddress } from '../meeting/addresses.ts';
import { formatDay } from '../meeting/in-words.ts';
import { passagesOf } from '../meeting/passages.ts';
import { withdrawnMeetings } from '../meeting/permalinks.ts';
import { absoluteUrl, href, type Site } from '../meeting/site.ts';
import { removedPages } from '../permalinks/removed-pages.ts';
import { writeFileAtomic } from '../site/write-files.ts';
import { meetingCard, passageCard, siteCard } from './card-words.ts';
import { meetingDocument } from './meeting-document.ts';
import { Typesetter } from './typesetter.ts';

/** A file that is drawn rather than written: where it is published, and all that it shows. */
export interface Drawing {
  /** Root-relative, without the base path. */
  address: string;
  template: 'card.typ' | 'meeting.typ' | 'notice.typ';
  data: object;
}

export function drawingsOf(site: Site): Drawing[] {
  const cards = [
    siteCard(site),
    ...site.meetings.map((meeting) => meetingCard(site, meeting)),
    ...site.meetings.flatMap(passagesOf).map((context) => passageCard(site, context)),
    // Links to what was removed or withdrawn have been shared.
    ...removedPages(site).map((page) => ({
      ...(page.kind === 'removed' ? meetingCard(site, page.meeting) : siteCard(site)),
      address: `${page.address}card.png`,
    })),
  ];
  return [
    ...site.meetings.map((meeting): Drawing => ({
      address: fileAddress(meeting.id, pdf.extension),
      template: 'meeting.typ',
      data: meetingDocument(site, meeting),
    })),
    ...withdrawnMeetings(site.permalinks).map(([id, { withdrawn }]): Drawing => ({
      address: fileAddress(id, pdf.extension),
      template: 'notice.typ',
      // Without the title and the reason, as no font may have a character of them.
      data: [
        'Withdrawn',
        `The editors withdrew this summary on ${formatDay(withdrawn)}.`,
        absoluteUrl(site, meetingAddress(id)),
      ],
    })),
    ...cards.map(({ address, ...data }): Drawing => ({ address, template: 'card.typ', data })),
  ];
}

const defaultCache = 'node_modules/.cache/typeset';
/** Made for the first drawing that is not in the cache. */
let typesetter: Typesetter | undefined;
const code = readNeighbor('typesetter.ts');
const tools = Object.entries(packageFile.dependencies).filter(([name]) =>
  /typst|resvg|sharp|fonts/.test(name),
);

/**
 * Draws a PNG or PDF, or reads it from the folder `cache`. The name of a cached file is the hash of
 * the data, the template and the versions of the tools.
 */
export async function draw({ template, data }: Drawing, cache = defaultCache): Promise<Buffer> {
  const source = readNeighbor(template);
  const input = JSON.stringify({ data, template: source, code, tools });
  const cachePath = join(cache, createHash('sha256').update(input).digest('hex'));
  const cachedDrawing = await readFile(cachePath).catch(() => undefined);
  if (cachedDrawing) return cachedDrawing;
  typesetter ??= new Typesetter();
  const drawing = await typesetter[template === 'card.typ' ? 'png' : 'pdf'](source, data);
  // A read-only checkout has no cache.
  await writeFileAtomic(cachePath, drawing).catch(() => undefined);
  return drawing;
}

/** Writes the cards and PDFs into a built site; none with TYPESET=off, to measure the rest. */
export async function writeDrawings(site: Site, directory: string): Promise<void> {
  if (process.env['TYPESET'] === 'off') return;
  for (const drawing of drawingsOf(site)) {
    await writeFileAtomic(join(directory, drawing.address), await draw(drawing));
  }
}

/** The card or PDF at a path, which has the base path. */
export async function drawingAt(site: Site, path: string): Promise<Uint8Array | undefined> {
  const drawing = drawingsOf(site).find(({ address }) => href(site, address) === path);
  return drawing && draw(drawing);
}

function readNeighbor(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
