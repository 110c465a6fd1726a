import { extname } from 'node:path';

const text: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.bib': 'application/x-bibtex',
  '.ris': 'application/x-research-info-systems',
  '.xml': 'application/xml',
  '.atom': 'application/atom+xml',
  '.svg': 'image/svg+xml',
};

const binary: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The Content-Type of a published file, by its extension; text is UTF-8.
 * What is not known, Pagefind's files among it, is `application/octet-stream`.
 */
export function mediaType(file: string): string {
  const extension = extname(file).toLowerCase();
  const textType = text[extension];
  if (textType) return `${textType}; charset=utf-8`;
  return binary[extension] ?? 'application/octet-stream';
}
