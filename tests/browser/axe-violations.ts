import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Every violation on the page, in light and in dark: “path scheme rule element: what to do”. */
export async function violationsIn(page: Page): Promise<string[]> {
  const { pathname } = new URL(page.url());
  await page.evaluate(axe.source);
  const violations: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      // Axe leaves the size of targets (WCAG 2.2) out unless asked.
      const results = await axe.run({ rules: { 'target-size': { enabled: true } } });
      return results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id} ${html}: ${failureSummary ?? ''}`),
      );
    });
    violations.push(...found.map((violation) => `${pathname} ${colorScheme} ${violation}`));
  }
  return violations;
}
