import { runsOfLanguages } from '../../meeting/languages.ts';

/** What an element is made of: text is never parsed as markup. */
export type Content = Node | string;

/** Makes an element; text in another language gets its `lang`. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...contents: readonly Content[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  node.append(
    ...contents.flatMap((content) => (content instanceof Node ? content : inLanguages(content))),
  );
  return node;
}

/** Text as nodes, with words of another language in elements that say so. */
export function inLanguages(text: string): Content[] {
  return runsOfLanguages(text).map(({ run, lang }) =>
    lang ? Object.assign(document.createElement('span'), { lang, textContent: run }) : run,
  );
}
