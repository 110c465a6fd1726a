import { runsOfLanguages } from '../../meeting/languages.ts';

/** What markup is made of: text is never parsed as markup. */
export type Content = Node | string | readonly Content[];

/** A template of HTML with its contents; text in another language gets its `lang`. */
export function markup(
  strings: TemplateStringsArray,
  ...contents: readonly Content[]
): DocumentFragment {
  const nodes: Node[] = [];
  const htmlOf = (content: Content, isAttribute: boolean): string => {
    if (content instanceof Node)
      return `<template data-node="${nodes.push(content) - 1}"></template>`;
    if (typeof content !== 'string') {
      return content.map((item) => htmlOf(item, isAttribute)).join('');
    }
    if (isAttribute) return escaped(content);
    return runsOfLanguages(content)
      .map(({ run, lang }) => (lang ? `<span lang="${lang}">${run}</span>` : escaped(run)))
      .join('');
  };
  const template = document.createElement('template');
  template.innerHTML = String.raw(
    { raw: strings },
    ...contents.map((content, at) => htmlOf(content, /="[^"]*$/.test(strings[at] ?? ''))),
  );
  for (const slot of template.content.querySelectorAll<HTMLElement>('[data-node]')) {
    slot.replaceWith(nodes[Number(slot.dataset['node'])] ?? '');
  }
  return template.content;
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
