import { expect, inject, test } from 'vitest';
import { pagePaths } from '../page-paths.ts';
import { attributes, parsedPage } from './parsed-page.ts';

const paths = await pagePaths(inject('siteDirectory'));
const sharedStyle = 'https://ministerial-summaries.example/sentence.css';

test('every answer carries the headers that protect its reader', async () => {
  for (const path of [...paths, '/no/such/page', '/favicon.svg', '/robots.txt']) {
    const { headers } = await fetch(new URL(path, inject('siteAddress')));
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('set-cookie')).toBeNull();
    expectStrict(headers.get('content-security-policy'));
    expect(directives(headers.get('content-security-policy'))).toMatchObject({
      'frame-ancestors': "'none'",
    });
  }
});

test('every page carries the policy itself, for hosts that send no headers', () => {
  for (const path of paths) {
    const document = parsedPage(inject('siteDirectory'), path);
    const meta = 'meta[http-equiv="content-security-policy"]';
    const [policy] = attributes(document, meta, 'content');
    expectStrict(policy?.replace(` ${sharedStyle}`, ''));
    // Every page searches in its header: Pagefind compiles WebAssembly, in a worker.
    expect(directives(policy)).toMatchObject({
      'script-src': "'self' 'wasm-unsafe-eval'",
      'worker-src': "'self'",
    });
    // A page has its own style, or that which it shares; never both.
    const [shared] = document.querySelectorAll('link[rel="stylesheet"]');
    expect(directives(policy)['style-src']).toMatch(
      shared ? `'self' ${sharedStyle}` : /^'sha256-\S+'$/,
    );
  }
});

function expectStrict(policy: string | null | undefined): void {
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:|data:|blob:/);
  expect(directives(policy)).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': expect.stringMatching(/^(('self'|'sha256-[\w+/]{43}=') ?)+$/) as string,
    'base-uri': "'none'",
    'form-action': "'self'",
  });
}

function directives(policy: string | null | undefined): Record<string, string> {
  return Object.fromEntries(
    (policy ?? '').split(/;\s*/).map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}
