import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type FieldPath, offsetOfField } from '../../problems/positions.ts';
import { problem } from '../../problems/problem.ts';

type Issue = z.core.$ZodIssue;

/**
 * Reads YAML and validates it; every fault is a problem at its field.
 * `firstLine` is the line of `file` on which the YAML begins.
 */
export function parseYaml<Schema extends z.ZodType>(
  file: VFile,
  yaml: string,
  schema: Schema,
  firstLine = 1,
): z.infer<Schema> | undefined {
  const lines = new LineCounter();
  // Pretty errors name lines of the YAML, not of the file.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const point = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  for (const error of document.errors) {
    problem(file, 'yaml-syntax', error.message, point(error.pos[0]));
  }
  if (document.errors.length > 0) return undefined;

  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    reportIssue(file, issue, (path) => point(offsetOfField(document, path)));
  }
  return undefined;
}

function reportIssue(file: VFile, issue: Issue, pointOf: (path: FieldPath) => Point): void {
  const field = issue.path.join('.') || 'the whole';
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      problem(file, 'unknown-field', `“${key}”`, pointOf([...issue.path, key]));
    }
  } else if (issue.input === undefined) {
    problem(file, 'missing-field', `“${field}” is missing`, pointOf(issue.path));
  } else {
    const found = `“${field}” is ${JSON.stringify(issue.input)}`;
    problem(file, 'malformed-field', found, pointOf(issue.path), `Expected: ${issue.message}.`);
  }
}
