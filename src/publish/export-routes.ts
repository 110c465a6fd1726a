import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type MeetingFormat } from '../exports/format.ts';
import { formats, hasFormat, meetingFiles } from '../exports/formats.ts';
import { siteFiles } from '../exports/site-files.ts';
import { currentSite } from '../site/current-site.ts';
import { fileAddress } from '../meeting/addresses.ts';

/** The route of a format: every meeting in it. */
export function routeOf({ extension }: MeetingFormat): string {
  return fileAddress('[meeting]', extension);
}

/**
 * Gives every export its address. In dev each format has a route of its own: of one with the extension
 * as a parameter, Astro’s dev server asks for a slash at the end. A build writes the files of meetings
 * itself: for each of the nine thousand of a thousand meetings, a route takes 3 ms more.
 */
export function exportRoutes(): AstroIntegration {
  return {
    name: 'export-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute, command }) => {
        for (const format of meetingFiles) {
          // What has no `render` is typeset.
          if (command !== 'dev' || !format.render) continue;
          injectRoute({ pattern: routeOf(format), entrypoint: './src/publish/meeting-files.ts' });
        }
        for (const { address } of siteFiles) {
          injectRoute({ pattern: address, entrypoint: './src/publish/site-files.ts' });
        }
      },
      'astro:build:done': async ({ dir }) => {
        const { site } = await currentSite();
        if (!site) return;
        for (const meeting of site.meetings) {
          for (const format of meetingFiles) {
            if (!format.render || !hasFormat(site, meeting, format)) continue;
            const path = join(fileURLToPath(dir), fileAddress(meeting.id, format.extension));
            writeFileSync(path, format.render(site, meeting, formats));
          }
        }
      },
    },
  };
}
