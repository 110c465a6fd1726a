import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** The files that a file imports by a relative path, types included. @type {Map<string, string[]>} */
const importsByFile = new Map();

/** ESLint rule: no file imports itself through others. @type {import('eslint').Rule.RuleModule} */
export const noCircles = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { circle: 'Imports must not form a circle: {{path}}.' },
  },
  create(context) {
    const file = context.filename;
    /** @param {{ source?: { value?: unknown } | null }} node */
    const check = (node) => {
      const imported = node.source?.value;
      if (typeof imported !== 'string' || !imported.startsWith('.')) return;
      const path = pathBetween(resolve(dirname(file), imported), file);
      if (!path) return;
      const names = [file, ...path].map((name) => relative(dirname(file), name));
      context.report({
        node: /** @type {any} */ (node),
        messageId: 'circle',
        data: { path: names.join(' → ') },
      });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

/**
 * The shortest way from one file to another by imports, both included; undefined if there is none.
 * @param {string} start
 * @param {string} end
 */
function pathBetween(start, end) {
  if (start === end) return undefined;
  const paths = [[start]];
  const visited = new Set([start]);
  for (const path of paths) {
    for (const next of importsOf(path.at(-1) ?? start)) {
      if (next === end) return [...path, next];
      if (visited.has(next)) continue;
      visited.add(next);
      paths.push([...path, next]);
    }
  }
  return undefined;
}

/** @param {string} file */
function importsOf(file) {
  let imports = importsByFile.get(file);
  if (!imports) {
    imports = Array.from(readCode(file).matchAll(/\b(?:from|import)\s+'(\.[^']+)'/g), ([, path]) =>
      resolve(dirname(file), path ?? ''),
    );
    importsByFile.set(file, imports);
  }
  return imports;
}

/** The code of a module; '' of what is none or does not exist. @param {string} file */
function readCode(file) {
  if (!/\.(ts|js|astro)$/.test(file)) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
