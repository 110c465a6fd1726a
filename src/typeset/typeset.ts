import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { href } from '../meeting/site.ts';
import { currentSite } from '../site/current-site.ts';
import { draw } from './draw.ts';
import { drawingsOf, type Drawing } from './drawings.ts';

const cache = 'node_modules/.cache/typeset';
/** How many drawings are under way at once: pixels are packed beside the next one’s typesetting. */
const atOnce = 4;

/**
 * Puts the cards and PDFs into the built site; in dev each is drawn when asked for.
 * TYPESET=off leaves them out, for measuring the rest of a build.
 */
export function typeset(): AstroIntegration {
  return {
    name: 'typeset',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (!isTypeset()) return;
        const drawings = await currentDrawings();
        for (let index = 0; index < drawings.length; index += atOnce) {
          await Promise.all(
            drawings.slice(index, index + atOnce).map(async (drawing) => {
              const file = join(fileURLToPath(dir), drawing.address);
              await mkdir(dirname(file), { recursive: true });
              await writeFile(file, await draw(drawing, cache));
            }),
          );
        }
        logger.info(`${drawings.length} cards and PDFs are in place`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          void (async () => {
            const drawing = await drawingAt(
              new URL(request.url ?? '/', 'http://localhost').pathname,
            );
            if (drawing) response.end(await draw(drawing, cache));
            else next();
          })().catch(next);
        });
      },
    },
  };
}

/** Whether cards and PDFs are made. */
export function isTypeset(): boolean {
  return process.env['TYPESET'] !== 'off';
}

async function currentDrawings(): Promise<Drawing[]> {
  const { site } = await currentSite();
  return site ? drawingsOf(site) : [];
}

async function drawingAt(path: string): Promise<Drawing | undefined> {
  const { site } = await currentSite();
  return site && drawingsOf(site).find(({ address }) => href(site, address) === path);
}
