import { expect, test, vi } from 'vitest';
import { readSite } from '../../src/site/read-site.ts';

const importCorpus = () => import('../../src/publish/search-corpus.ts');

// Astro runs the integration, which writes the index, and the pages from two copies of the module.
test('the documents of a site are made once, whoever asks for them', async () => {
  const { site } = await readSite('content');
  if (!site) throw new Error('The content has no site');
  const { searchCorpus: ofIntegration } = await importCorpus();
  vi.resetModules();
  const { searchCorpus: ofPages } = await importCorpus();
  expect(ofPages).not.toBe(ofIntegration);
  expect(ofPages(site)).toBe(ofIntegration(site));
});
