import { without } from '../exports/without.ts';
import { readFiles } from '../write-files.ts';
import { withPermalinks } from '../with-permalinks.ts';

/** The real summary and all that is said of it beside meetings invented for tests: path → text. */
export async function corpus(): Promise<Record<string, string>> {
  const invented = without(readFiles('tests/fixtures/search-truth'), 'README.md');
  const settings = 'name: Truth\norigin: https://truth.example\ncontact: mailto:us@truth.example\n';
  const files = { ...readFiles('content'), ...invented, 'site.yaml': settings };
  return withPermalinks(files, '2026-11-23');
}
