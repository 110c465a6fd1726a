import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** The file of a page of a built site, by its path below the site’s base: `/about/`. */
export function pageFile(directory: string, path: string): string {
  return join(directory, path.replace(/\/$/, '/index.html'));
}

/** The page at a path of a built site, parsed. */
export function parsedPage(directory: string, path: string): Document {
  return parseHTML(readFileSync(pageFile(directory, path), 'utf8')).document;
}

/** The values of an attribute of the elements that a selector finds. */
export function attributes(within: ParentNode, selector: string, name = 'href'): string[] {
  return [...within.querySelectorAll(selector)].flatMap(
    (element) => element.getAttribute(name) ?? [],
  );
}
