import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { VFile } from 'vfile';
import { checkPage } from '../checks/page.ts';
import { pageTexts } from '../checks/page-texts.ts';
import { currentSite } from '../site/current-site.ts';
import { reportProblems } from '../problems/report-problems.ts';

/** Holds the built pages to the sources: the build fails if one shows other words as official. */
export function builtPages(): AstroIntegration {
  return {
    name: 'built-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { site } = await currentSite();
        const files: VFile[] = [];
        for (const [address, text] of (site?.meetings ?? []).flatMap((meeting) => [
          ...pageTexts(meeting),
        ])) {
          const path = join(fileURLToPath(dir), address, 'index.html');
          const file = new VFile({ path, value: await readFile(path, 'utf8') });
          checkPage(file, text);
          if (file.messages.length > 0) files.push(file);
        }
        const count = reportProblems(files);
        if (count > 0) throw new Error(`The built pages have ${String(count)} problems.`);
      },
    },
  };
}
