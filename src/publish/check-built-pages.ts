import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkOtherPage, checkPage } from '../checks/pages/check-page.ts';
import { type PageText, pageTexts } from '../checks/pages/page-texts.ts';
import type { Site } from '../meeting/site.ts';
import { verbatimSpans } from '../meeting/verbatim-spans.ts';

/** The built pages whose official texts differ from the sources, are missing, hidden or disordered. */
export function checkBuiltPages(site: Site, directory: string): VFile[] {
  const texts = new Map<string, PageText>();
  const officialTexts = new Set<string>();
  for (const meeting of site.meetings) {
    for (const [address, text] of pageTexts(meeting)) texts.set(address, text);
    officialTexts.add(meeting.title);
    for (const { text } of verbatimSpans(meeting)) officialTexts.add(text);
  }
  const paths = globSync('**/*.html', { cwd: directory }).sort();
  return paths.flatMap((path) => {
    const value = readFileSync(join(directory, path), 'utf8');
    const file = new VFile({ path: join(directory, path), value });
    const address = `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const text = texts.get(address);
    if (text) checkPage(file, text);
    else checkOtherPage(file, officialTexts);
    return file.messages.length > 0 ? file : [];
  });
}
