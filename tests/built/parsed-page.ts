import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, type HtmlElement, Parser } from 'html-validate';

const parser = new Parser(await new HtmlValidate().getConfigFor('page.html'));

/** A page of a built site, parsed. */
export interface ParsedPage {
  /** Below the site's base: `/about/`. */
  path: string;
  document: HtmlElement;
}

/** Reads and parses the page at a path of a built site. */
export async function parsedPage(directory: string, path: string): Promise<ParsedPage> {
  const file = join(directory, path.replace(/\/$/, '/index.html'));
  return { path, document: parser.parseHtml(await readFile(file, 'utf8')) };
}
