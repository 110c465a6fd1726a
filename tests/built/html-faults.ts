import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate';
import { pagePaths } from '../page-paths.ts';
import { pageFile } from './parsed-page.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // A title names item, topic, meeting and site, the telling words first; a list of results may cut it.
    'long-title': 'off',
    // The compiler writes the white space, not an author.
    'no-trailing-whitespace': 'off',
    // Our own script comes from where the page comes from; another's would need its hash.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** What is not valid in the pages of a built site: “page:line:column rule message”. */
export async function htmlFaults(directory: string): Promise<string[]> {
  const paths = await pagePaths(directory);
  const faults = await Promise.all(
    paths.map(async (path) => {
      const html = await readFile(pageFile(directory, path), 'utf8');
      const { results } = await validator.validateString(html, path);
      return results
        .flatMap(({ messages }) => messages)
        .map(
          ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`,
        );
    }),
  );
  return faults.flat();
}
