import { z } from 'zod';
import { recordSchema } from './record-schema.ts';

/** What the file of all meetings holds. */
export const corpusSchema = z
  .object({
    $schema: z.url(),
    name: z.string().describe('Of the site'),
    address: z.url(),
    meetings: z.array(recordSchema).describe('Newest first'),
  })
  .describe('All official meeting summaries of a site');

export type Corpus = z.infer<typeof corpusSchema>;
