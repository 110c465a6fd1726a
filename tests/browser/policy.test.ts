import { expect } from 'vitest';
import { test } from './reader.ts';

test('a script and a style that somebody slips into a page do not run', async ({ open }) => {
  const page = await open();
  const violated: string[] = [];
  await page.exposeFunction('report', (directive: string) => violated.push(directive));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      (window as unknown as { report: (directive: string) => void }).report(effectiveDirective);
    });
  });
  await page.route('**/about/', async (route) => {
    const answer = await route.fetch();
    const slippedIn =
      '<script>document.title = "slipped in"</script>' +
      '<img src="/favicon.svg" alt="" onload="document.title = `slipped in`">' +
      '<script src="https://another.example/a.js"></script>' +
      '<p id="slipped" style="color: red">Red</p><style>#slipped { color: red }</style>';
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace('</main>', slippedIn),
    });
  });
  await page.goto('/about/', { waitUntil: 'load' });

  await expect
    .poll(() => [...new Set(violated)].sort())
    .toEqual(['script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem']);
  expect(await page.title()).toContain('About');
  const colour = await page.locator('#slipped').evaluate((words) => getComputedStyle(words).color);
  expect(colour).not.toBe('rgb(255, 0, 0)');
});
