import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { frontMatterSchema } from '../../src/meeting/facts.ts';

const schema = z.toJSONSchema(frontMatterSchema, { io: 'input' });
const validate = new Ajv2020({ validateFormats: false }).compile(schema);
const [, yaml = ''] =
  /^---\n([^]*?)\n---/.exec(readFileSync('content/meetings/2024-05-02-hawaii.md', 'utf8')) ?? [];
const frontMatter = parse(yaml) as object;

test('editors accept the front matter that the build accepts, and explain every field', () => {
  expect(validate(frontMatter)).toBe(true);
  const fields = Object.entries(schema.properties ?? {});
  const silent = fields.filter(([, field]) => typeof field === 'object' && !field.description);
  expect(silent).toEqual([]);
});

test.each([{ venue: 'Hawaii' }, { time: '11.53' }, { duration: 'long' }, { people: [] }])(
  'editors mark %j',
  (fault) => {
    expect(validate({ ...frontMatter, ...fault })).toBe(false);
  },
);
