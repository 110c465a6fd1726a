import type { Stylesheet } from '../styles/stylesheet.ts';

/**
 * The Content-Security-Policy of pages with one of these stylesheets. Only search may compile
 * WebAssembly: Pagefind needs it.
 */
export function contentSecurityPolicy(
  stylesheets: Pick<Stylesheet, 'source'>[],
  { search }: { search: boolean },
): string {
  return [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src ${stylesheets.map(({ source }) => source).join(' ')}`,
    "img-src 'self'",
    // Every page may load ahead what search needs.
    "connect-src 'self'",
    ...(search ? ["worker-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
