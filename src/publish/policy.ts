/** The Content-Security-Policy of a page. Pagefind needs WebAssembly and a worker. */
export function contentSecurityPolicy(styleSources: string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src ${styleSources.join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
