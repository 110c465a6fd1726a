import type { Stylesheet } from '../styles/stylesheet.ts';

/**
 * The Content-Security-Policy of pages with one of these stylesheets. Every page searches in its header:
 * Pagefind needs WebAssembly and a worker.
 */
export function contentSecurityPolicy(stylesheets: Pick<Stylesheet, 'source'>[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${stylesheets.map(({ source }) => source).join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
