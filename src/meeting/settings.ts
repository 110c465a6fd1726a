import { z } from 'zod';
import { editorialLine } from './fields.ts';

/** `content/site.yaml`: what the operator of the site sets. */
export const settingsSchema = z.strictObject({
  name: editorialLine,
  origin: z
    .url({ protocol: /^https?$/, error: 'an address like https://example.org' })
    .regex(
      /^https?:\/\/[^\s/\\?#@]+\/?$/i,
      'scheme and host alone, like https://example.org (a path belongs in basePath)',
    )
    .transform((address) => new URL(address).origin)
    .describe('Canonical origin: scheme and host'),
  basePath: z
    .string()
    .regex(/^(\/(?!\.{1,2}(\/|$))[\w.~!$&+,=@-]+)*\/?$/, 'a path like /summaries')
    .transform((path) => path.replace(/\/$/, ''))
    .describe('Path of the site, empty at the root of its host')
    .default(''),
  contact: z
    .string()
    .regex(/^(mailto:\S+@\S+|https?:\/\/\S+)$/, 'mailto:… or https://…')
    .describe('Where a reader reports an error'),
});

export type Settings = z.infer<typeof settingsSchema>;
