import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Words that are not the whole name of a variable: they do not say what it holds. */
const vagueNames = new Set(
  (
    'found known one own other others kept made whole left asked shown said told all now it its ' +
    'first last rest more both each some same alone inside around before after behind beside here ' +
    'there old new least most many few part parts piece pieces thing things what which who how'
  ).split(' '),
);

/** A name that `const`, `let` or `var` declares, and its file and line. */
interface DeclaredName {
  name: string;
  path: string;
  line: number;
  isVague: boolean;
}

/** Every name that a TypeScript, JavaScript or Astro file declares with `const`, `let` or `var`. */
export function declaredNames(path: string, code = readFileSync(path, 'utf8')): DeclaredName[] {
  const source = ts.createSourceFile(path, scriptsOf(path, code), ts.ScriptTarget.Latest, true);
  const names: DeclaredName[] = [];
  const addBinding = (binding: ts.BindingName): void => {
    if (ts.isIdentifier(binding)) {
      const { text: name } = binding;
      const { line } = source.getLineAndCharacterOfPosition(binding.getStart());
      names.push({ name, path, line: line + 1, isVague: vagueNames.has(name) });
      return;
    }
    for (const element of binding.elements) {
      if (ts.isBindingElement(element)) addBinding(element.name);
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && !ts.isCatchClause(node.parent)) addBinding(node.name);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

/** The front matter and scripts of an Astro file, in their lines; any other file unchanged. */
function scriptsOf(path: string, code: string): string {
  if (!path.endsWith('.astro')) return code;
  let isScript = false;
  return code
    .split('\n')
    .map((line) => {
      const isFence = line.trim() === '---' || /^<\/?script\b/.test(line.trim());
      if (isFence) isScript = !isScript;
      return isFence || !isScript ? '' : line;
    })
    .join('\n');
}

/** The names that the files below `folder` declare. */
export function declaredNamesBelow(folder: string): DeclaredName[] {
  return globSync(`${folder}/**/*.{ts,js,astro}`).flatMap((path) => declaredNames(path));
}
