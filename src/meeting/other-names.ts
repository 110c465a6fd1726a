import { z } from 'zod';
import { editorialLine } from './fields.ts';

/** `content/names.yaml`: for each thing all its names, by any of which search finds it. */
export const otherNamesSchema = z.array(
  z.array(editorialLine).min(2, 'two names or more').describe('Names of one thing'),
);

/** Names of one thing. */
export type OtherNames = z.infer<typeof otherNamesSchema>[number];
