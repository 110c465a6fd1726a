import type { AstroIntegration } from 'astro';
import { type MeetingFormat } from '../exports/format.ts';
import { meetingFiles } from '../exports/formats.ts';
import { siteFiles } from '../exports/site-files.ts';
import { fileAddress } from '../meeting/addresses.ts';

/** The route of a format: every meeting in it. */
export function routeOf({ extension }: MeetingFormat): string {
  return fileAddress('[meeting]', extension);
}

/**
 * Gives every export its route. Each format has one of its own: of a route with the extension as a
 * parameter, Astro’s dev server asks for a slash at the end.
 */
export function exportRoutes(): AstroIntegration {
  return {
    name: 'export-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const format of meetingFiles.filter(({ render }) => render)) {
          injectRoute({ pattern: routeOf(format), entrypoint: './src/build/meeting-files.ts' });
        }
        for (const { address } of siteFiles) {
          injectRoute({ pattern: address, entrypoint: './src/build/site-files.ts' });
        }
      },
    },
  };
}
