import type { HtmlElement } from 'html-validate';

const characters: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
};

/** The value of an attribute as a browser reads it; undefined where there is no such element or attribute. */
export function attribute(element: HtmlElement | null, name: string): string | undefined {
  return decoded(element?.getAttributeValue(name) ?? undefined);
}

/** Text with its character references resolved. */
export function decoded<Text extends string | undefined>(text: Text): Text {
  return text?.replaceAll(/&(?:#(\d+)|(\w+));/g, (reference, code?: string, name = '') => {
    const character = code ? String.fromCodePoint(Number(code)) : characters[name as string];
    if (character === undefined) throw new Error(`Which character is ${reference}?`);
    return character;
  }) as Text;
}
