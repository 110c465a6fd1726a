import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { checkPage } from '../checks/pages/check-page.ts';
import { pageTexts } from '../checks/pages/page-texts.ts';
import type { Site } from '../meeting/site.ts';

/** The built pages whose official texts differ from the sources, are missing, hidden or disordered. */
export function checkBuiltPages(site: Site, directory: string): VFile[] {
  const texts = new Map(site.meetings.flatMap((meeting) => [...pageTexts(meeting)]));
  /** A page of no meeting may mark what is official anywhere. */
  const anyText = { officialTexts: [], otherTexts: new Set<string>() };
  for (const { officialTexts, otherTexts } of texts.values()) {
    for (const text of [...officialTexts, ...otherTexts]) anyText.otherTexts.add(text);
  }
  const paths = globSync('**/*.html', { cwd: directory }).sort();
  return paths.flatMap((path) => {
    const value = readFileSync(join(directory, path), 'utf8');
    const file = new VFile({ path: join(directory, path), value });
    const address = `/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    checkPage(file, texts.get(address) ?? anyText);
    return file.messages.length > 0 ? file : [];
  });
}
