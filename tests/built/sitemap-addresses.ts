import { readFile } from 'node:fs/promises';

/** The addresses that a site's sitemap names. */
export async function sitemapAddresses(directory: string): Promise<string[]> {
  const locations = async (name: string) => {
    const xml = await readFile(`${directory}/${name}`, 'utf8');
    return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location = '']) => location);
  };
  const parts = await locations('sitemap-index.xml');
  const names = parts.map((address) => address.slice(address.lastIndexOf('/') + 1));
  return (await Promise.all(names.map(locations))).flat();
}
