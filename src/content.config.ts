import { readdir } from 'node:fs/promises';
import { defineCollection } from 'astro:content';
import { frontMatterSchema } from './meeting/facts.ts';

/**
 * Tells editors (the Astro extension of VS Code) which files are meetings and which front matter
 * they have. Pages do not read it: src/site/read-site.ts is the one way to the model.
 */
export const collections = {
  meetings: defineCollection({
    schema: frontMatterSchema,
    loader: {
      name: 'meeting-files',
      load: async ({ store }) => {
        for (const name of await readdir('content/meetings')) {
          store.set({ id: name, data: {}, filePath: `content/meetings/${name}` });
        }
      },
    },
  }),
};
