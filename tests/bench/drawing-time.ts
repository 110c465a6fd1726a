import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSite } from '../../src/site/read-site.ts';
import { draw } from '../../src/typeset/draw.ts';
import { drawingsOf, type Drawing } from '../../src/typeset/drawings.ts';
import type { Figure, Measure } from './measure.ts';

const atMost = { card: { ms: 50, KB: 40 }, document: { ms: 20, KB: 100 } };
/** How many of a kind are drawn: enough for a mean, and quick. */
const sample = 40;

/** What drawing a card and a PDF anew takes, and how large they are. */
export const drawingTime: Measure = async ({ content }) => {
  const { site } = await readSite(content);
  if (!site) throw new Error('The content of the corpus is incomplete');
  const drawings = drawingsOf(site);
  return [...(await drawn('card', drawings)), ...(await drawn('document', drawings))];
};

async function drawn(kind: Drawing['kind'], drawings: Drawing[]): Promise<Figure[]> {
  const measured = drawings.filter((drawing) => drawing.kind === kind).slice(-sample);
  const cache = await mkdtemp(join(tmpdir(), 'drawings-'));
  const start = process.cpuUsage();
  const sizes = [];
  for (const drawing of measured) sizes.push((await draw(drawing, cache)).length);
  const { user, system } = process.cpuUsage(start);
  await rm(cache, { recursive: true });
  const ms = (user + system) / 1000 / measured.length;
  return [
    {
      what: `${kind}, CPU`,
      value: ms,
      unit: 'ms',
      // A single drawing is mostly the typesetter's start.
      atMost: measured.length > 1 ? atMost[kind].ms : undefined,
    },
    {
      what: `largest ${kind}`,
      value: Math.max(...sizes) / 1000,
      unit: 'KB',
      atMost: atMost[kind].KB,
    },
  ];
}
