import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test.each(['/no/such/page', '/meetings/2024-05-02-hawaii/dicas-9/', '/meetings/2023-01-01-none/'])(
  '%s answers 404 with the page that helps on',
  async (path) => {
    const answer = await fetch(new URL(path, inject('siteAddress')));
    const page = await readFile(join(inject('siteDirectory'), '404.html'), 'utf8');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe(page);
    expect(page).toMatch(/<form action="\/search\/" method="get">[^]+<input[^>]+name="q"/);
    expect(page).toContain('href="/meetings/2024-05-02-hawaii/"');
  },
);
