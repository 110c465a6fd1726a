import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { followUpsSchema } from '../../src/meeting/follow-ups.ts';

const schema = JSON.parse(readFileSync('content/follow-ups.schema.json', 'utf8')) as object;
const entries = parse(
  readFileSync('content/follow-ups/2024-05-02-hawaii.yaml', 'utf8'),
) as object[];

test('the schema that completes entries in editors is that of the build', () => {
  expect(schema).toEqual(z.toJSONSchema(followUpsSchema, { io: 'input' }));
});

test.each([{ id: 'dicas-meeting' }, { date: '9 June 2024' }, { follows: [] }, { quality: 'good' }])(
  'editors accept the entries and mark %j',
  (fault) => {
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    expect(validate(entries)).toBe(true);
    expect(validate([{ ...entries[0], ...fault }])).toBe(false);
  },
);
