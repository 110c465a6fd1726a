import { z } from 'zod';
import { schemaAddress } from '../meeting/addresses.ts';
import { absoluteUrl, type Site } from '../meeting/site.ts';
import { corpusSchema } from './corpus-schema.ts';
import { recordSchema } from './record-schema.ts';

const schemas = { meeting: recordSchema, meetings: corpusSchema };

/**
 * The JSON Schema 2020-12 of a JSON file of this site. It lets unknown fields pass, so that data
 * of a later build still meets it.
 */
export function jsonSchema(site: Site, of: keyof typeof schemas): string {
  const { $schema, ...schema } = z.toJSONSchema(schemas[of], {
    target: 'draft-2020-12',
    io: 'input',
  });
  const published = { $schema, $id: absoluteUrl(site, schemaAddress(of)), ...schema };
  return `${JSON.stringify(published, null, 2)}\n`;
}
