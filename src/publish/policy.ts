/**
 * The Content-Security-Policy of a page. `styleHash` is the SHA-256 of its one style element in
 * base64. Only search may compile WebAssembly: Pagefind needs it.
 */
export function contentSecurityPolicy(styleHash: string, { search }: { search: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'sha256-${styleHash}'`,
    "img-src 'self'",
    ...(search ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
