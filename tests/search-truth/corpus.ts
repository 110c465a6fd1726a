import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPermalinks } from '../with-permalinks.ts';

const invented = 'tests/fixtures/search-truth';

/** The real summary and all that is said of it beside meetings invented for tests: path → text. */
export async function corpus(): Promise<Record<string, string>> {
  const files = {
    ...filesIn('content'),
    ...filesIn(invented),
    'site.yaml': 'name: Truth\norigin: https://truth.example\ncontact: mailto:us@truth.example\n',
    'terms.yaml': readFileSync('content/terms.yaml', 'utf8'),
  };
  return withPermalinks(files, '2026-11-23');
}

function filesIn(directory: string): Record<string, string> {
  const files = ['meetings', 'sources', 'follow-ups']
    .filter((folder) => existsSync(join(directory, folder)))
    .flatMap((folder) => readdirSync(join(directory, folder)).map((name) => `${folder}/${name}`));
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(join(directory, file), 'utf8')]),
  );
}
