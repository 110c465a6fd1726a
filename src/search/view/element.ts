import { runsOfLanguages } from '../../meeting/languages.ts';

type Child = Node | string;

/**
 * Makes an element with attributes and children; strings are text, never markup, and those in another
 * language say so.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children.flatMap((child) => (child instanceof Node ? child : inLanguages(child))));
  return made;
}

/** A text as nodes, with words of another language in elements that say so. */
export function inLanguages(text: string): Child[] {
  return runsOfLanguages(text).map(({ run, lang }) => {
    if (!lang) return run;
    const span = document.createElement('span');
    span.lang = lang;
    span.append(run);
    return span;
  });
}
