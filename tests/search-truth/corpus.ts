import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPermalinks } from '../with-permalinks.ts';

const invented = 'tests/fixtures/search-truth';

/** The real summary and its names beside meetings invented for tests: content as path → text. */
export async function corpus(): Promise<Record<string, string>> {
  return withPermalinks({
    ...filesIn('content'),
    ...filesIn(invented),
    'site.yaml': 'name: Truth\norigin: https://truth.example\ncontact: mailto:us@truth.example\n',
    'terms.yaml': readFileSync('content/terms.yaml', 'utf8'),
  });
}

function filesIn(directory: string): Record<string, string> {
  const files = ['meetings', 'sources'].flatMap((folder) =>
    readdirSync(join(directory, folder)).map((name) => `${folder}/${name}`),
  );
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(join(directory, file), 'utf8')]),
  );
}
