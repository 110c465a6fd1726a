import { z } from 'zod';
import { schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl } from '../meeting/site.ts';
import { meetingSchema, meetingsSchema } from './data-schema.ts';
import type { SiteFile } from './format.ts';

const purpose = 'What each field holds, and whether it is official or editorial';
const purposeOfVersion1 = 'For files downloaded before December 2026, with the field “verbs”';

/** The schemas of the JSON files. Those of version 1 are in `public/schemas` and never change. */
export const jsonSchemas: readonly SiteFile[] = [
  schemaFile('meeting', 2, 'one summary', purpose, meetingSchema),
  schemaFile('meetings', 2, 'all summaries', 'The same for all summaries', meetingsSchema),
  schemaFile('meeting', 1, 'one summary, version 1', purposeOfVersion1),
  schemaFile('meetings', 1, 'all summaries, version 1', purposeOfVersion1),
];

/** JSON Schema 2020-12. It lets unknown fields pass, so that data of a later build still meets it. */
function schemaFile(
  of: 'meeting' | 'meetings',
  version: 1 | 2,
  subject: string,
  purpose: string,
  dataSchema?: z.ZodType,
): SiteFile {
  const address = schemaAddress(of, version);
  return {
    name: `JSON Schema, ${subject}`,
    address,
    purpose,
    mediaType: 'application/schema+json',
    example: (site) => `curl -O ${absoluteUrl(site, address)}`,
    render:
      dataSchema &&
      ((site) => {
        const options = { target: 'draft-2020-12', io: 'input' } as const;
        const { $schema, ...schema } = z.toJSONSchema(dataSchema, options);
        const published = { $schema, $id: absoluteUrl(site, address), ...schema };
        return `${JSON.stringify(published, null, 2)}\n`;
      }),
  };
}
