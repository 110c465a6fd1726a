import { z } from 'zod';
import { address, editorialLine, language } from './fields.ts';

/** A source of a definition or an event. */
export const sourceSchema = z.strictObject({
  title: editorialLine.describe('Its title as printed; in square brackets where it is described'),
  publisher: editorialLine.describe('Who published it'),
  address: address.describe('Where it can be read'),
  language: language.describe('en or ja'),
  kind: z
    .enum(['official', 'press'], '“official” or “press”')
    .describe('official: of a government or its forces; or press'),
  reproduces: editorialLine.optional().describe('What it reproduces, where it is a reproduction'),
  archived: address.optional().describe('A copy in an archive'),
});

export type OtherSource = z.infer<typeof sourceSchema>;

/** “J-Defense News, reproducing the Ministry of Defense release”. */
export function publisherOf({ publisher, reproduces }: OtherSource): string {
  return reproduces === undefined ? publisher : `${publisher}, reproducing ${reproduces}`;
}
