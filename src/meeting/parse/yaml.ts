import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { type Document, type ErrorCode, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type FieldPath, offsetOfField, pointAt } from '../../problems/positions.ts';
import { datesIn, isoDay } from './printed-dates.ts';
import { likelyName } from '../../problems/edit-distance.ts';
import { problem } from '../../problems/problem.ts';

/**
 * Reads YAML and validates it; every fault is a problem at its field. `firstLine` is the line of `file`
 * on which the YAML begins. A file that has problems already is not read.
 */
export function parseYaml<Schema extends z.ZodType>(
  file: VFile,
  schema: Schema,
  yaml = String(file),
  firstLine = 1,
): z.infer<Schema> | undefined {
  if (file.messages.length > 0) return undefined;
  const pointOf = (offset: number): Point => {
    const { line, column } = pointAt(yaml, offset);
    return { line: line + firstLine - 1, column };
  };
  for (const [form, finding, cure] of unreadable) {
    const match = form.exec(yaml);
    if (!match) continue;
    problem(file, 'yaml-syntax', finding, pointOf(match.index), cure);
    return undefined;
  }
  // Pretty errors name lines of the YAML, not of the file; warnings are of values that the schema refuses.
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
  // The faults after the first mostly follow from it.
  const [error] = document.errors;
  if (error) {
    const [found, cure] = syntax[error.code] ?? [error.message];
    problem(file, 'yaml-syntax', found, pointOf(error.pos[0]), cure);
    return undefined;
  }
  const value = valueOf(document);
  if (value === undefined) {
    const { 0: alias = '', index = 0 } = /(?<![\w"'])\*[^\s,\]}]+/.exec(yaml) ?? {};
    const cure = 'Write the value out; put quotation marks around words that begin with “*”.';
    problem(file, 'yaml-syntax', `“${alias}” is an alias`, pointOf(index), cure);
    return undefined;
  }
  const empty = schema.def.type === 'array' ? [] : {};
  const result = schema.safeParse(value ?? empty, { reportInput: true, error: expectation });
  if (result.success) return result.data;
  const isOfWhole = ({ code, input }: Issue) =>
    code === 'custom' && typeof input === 'object' && !Array.isArray(input);
  const isFaulty = result.error.issues.some((issue) => !isOfWhole(issue));
  // What several fields must be together is not known while one of them is wrong.
  const issues = result.error.issues.filter((issue) => !isFaulty || !isOfWhole(issue));
  const pointOfField = (path: FieldPath) => pointOf(offsetOfField(document, path));
  const reported = new Set<string>();
  for (const issue of issues) {
    for (const key of issue.code === 'unrecognized_keys' ? issue.keys : []) {
      const name = likelyName(key, namesIn(schema, issue.path, issues));
      if (name !== undefined) reported.add([...issue.path, name].join('.'));
      const cure = name === undefined ? undefined : `Write “${name}”.`;
      problem(file, 'unknown-field', `“${key}”`, pointOfField([...issue.path, key]), cure);
    }
  }
  for (const issue of issues) {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys' || reported.has(path)) continue;
    // The first thing that a field must be is enough.
    reported.add(path);
    reportIssue(file, issue, pointOfField(issue.path));
  }
  return undefined;
}

/** The fields that may stand where an unknown one does. */
function namesIn(schema: z.ZodType, path: FieldPath, issues: readonly Issue[]): string[] {
  const missing = issues.flatMap((issue) =>
    issue.path.slice(0, -1).join('.') === path.join('.') ? String(issue.path.at(-1)) : [],
  );
  const fields = path.length === 0 && 'shape' in schema ? Object.keys(schema.shape ?? {}) : [];
  return [...missing, ...fields];
}

/** The fields of YAML that may have problems; none if it cannot be parsed. */
export function plainFields(yaml: string): Record<string, unknown> {
  if (tooDeep.test(yaml)) return {};
  return { ...(valueOf(parseDocument(yaml, { logLevel: 'error' })) as object | undefined) };
}

/** The value of a document; undefined with an alias, as nested ones can fill the memory. */
function valueOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** What no one writes, and the parser cannot hold. */
const tooDeep = /(?:[[{]\s*|[-?] +){30}|^ {80}/m;
const unreadable: [form: RegExp, found: string, cure: string][] = [
  [tooDeep, 'values in values, more than people write', 'Remove them.'],
  [
    /^ *(?:- )?[\w-]+:\u00A0|^ *-\u00A0/m,
    'a no-break space after “:” or “-”',
    'Write an ordinary space.',
  ],
  [/^ *\t[ \t]*(?=\S)/m, 'a tab as an indent', 'Indent with spaces.'],
];

const quote = 'Put quotation marks around the value: title: "Talks: a summary".';

/** What an editor has done where the parser says in its own words that it cannot go on, and the cure. */
const syntax: Partial<Record<ErrorCode, [found: string, cure: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['a second “: ” on the line, or a wrong indent', quote],
  BAD_SCALAR_START: ['a value that begins with a character reserved by YAML', quote],
  BAD_INDENT: [
    'indentation that matches nothing above it',
    'Indent the fields of one thing alike, and close what “[”, “{” or “"” has opened.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a line without “: ”',
    'Write “field: value”, or indent the line if it belongs to the value above.',
  ],
  MISSING_CHAR: [
    'a line that is not complete',
    'Close the quotation mark or bracket; write “field: value”.',
  ],
  UNEXPECTED_TOKEN: [
    'text after the end of a value',
    'Put the whole value in one pair of quotation marks, or indent the line as those above.',
  ],
  DUPLICATE_KEY: ['a duplicate field', 'Keep one of the two.'],
  BAD_DQ_ESCAPE: [
    'a backslash in double quotation marks',
    'Use single quotation marks, or write the backslash twice.',
  ],
};

type Issue = z.core.$ZodIssue;

function reportIssue(file: VFile, issue: Issue, point: Point): void {
  const { input, path } = issue;
  const field = nameOfField(path);
  if (input === undefined) {
    problem(file, 'missing-field', `${field} is missing`, point);
  } else if (input === null) {
    const cure = 'Write the value after the colon, or remove the line.';
    problem(file, 'malformed-field', `${field} has no value`, point, cure);
  } else {
    // What several fields must be together has all of them as input.
    const parts: Record<string, unknown> = typeof input === 'object' ? { ...input } : {};
    const written = JSON.stringify(parts[String(path.at(-1))] ?? input);
    const value = written.length > 80 ? `${written.slice(0, 80)}…` : written;
    const finding = /^\{.*…$/.test(value) ? field : `${field} is ${value}`;
    const example = exampleDay(issue);
    const cure = written.includes(':null')
      ? 'Write the value after the colon, in quotation marks if it begins with “#”.'
      : `It must be ${issue.message}${example === undefined ? '' : `: ${example}`}.`;
    problem(file, 'malformed-field', finding, point, cure);
  }
}

/** “place”, or “date” of entry 3 of a list. */
function nameOfField([first, ...rest]: FieldPath): string {
  if (typeof first !== 'number')
    return first === undefined ? 'the whole' : `“${[first, ...rest].join('.')}”`;
  const entry = `entry ${first + 1}`;
  return rest.length > 0 ? `“${rest.join('.')}” of ${entry}` : entry;
}

/** “May 2, 2024” as the day that it is. */
function exampleDay({ input, message }: Issue): string | undefined {
  if (typeof input !== 'string' || !message.includes('YYYY-MM-DD')) return undefined;
  return datesIn(input).map(isoDay)[0];
}

const fields = 'fields with values: each on a line of its own, “name: value”';
const expectedTypes: Partial<Record<string, string>> = {
  ...{ string: 'words', object: fields, record: fields },
  array: 'a list: each entry on a line of its own that begins with “- ”',
};

/** What a value of the wrong type must be, where the schema does not say it, and how to write it. */
function expectation({ code, expected, input }: z.core.$ZodRawIssue): string | undefined {
  if (code !== 'invalid_type') return undefined;
  return expected === 'string' && typeof input !== 'object'
    ? `words, so in quotation marks: "${JSON.stringify(input)}"`
    : expectedTypes[String(expected)];
}
