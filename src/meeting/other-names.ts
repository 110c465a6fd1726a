import { z } from 'zod';

/** `content/names.yaml`: for each thing all its names, by any of which search finds it. */
export const otherNamesSchema = z.array(
  z
    .array(z.string().regex(/\S/, 'words'))
    .min(2, 'two names or more')
    .describe('Names of one thing'),
);

/** Names of one thing. */
export type OtherNames = z.infer<typeof otherNamesSchema>[number];
