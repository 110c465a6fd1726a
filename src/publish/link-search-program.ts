import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { searchAddress } from '../meeting/addresses.ts';
import { href, type Site } from '../meeting/site.ts';

/**
 * Has the built search page load the search program itself, a round trip before another script could
 * ask for it. The program’s address is known only once the scripts are built.
 */
export async function linkSearchProgram(site: Site, directory: string): Promise<void> {
  const scripts = await readdir(join(directory, '_astro'));
  const program = scripts.find((name) => name.startsWith('search-page'));
  if (program === undefined) throw new Error('The build has no search program');
  const page = join(directory, searchAddress, 'index.html');
  const script = `<script type="module" src="${href(site, `/_astro/${program}`)}"></script>`;
  await writeFile(page, (await readFile(page, 'utf8')).replace('</head>', `${script}</head>`));
}
