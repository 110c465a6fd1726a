import type { Site } from '../meeting/site.ts';

const key = Symbol.for('memoized-by-site');
const shared = globalThis as unknown as { [key]: WeakMap<Site, Map<string, unknown>> | undefined };

/**
 * A function of the site that is worked out once, however many pages ask for it. Its results are
 * kept on globalThis under `name`, as the site is: Astro runs the integration and the pages from
 * two copies of a module.
 */
export function memoizeBySite<Result extends object>(
  name: string,
  make: (site: Site) => Result,
): (site: Site) => Result {
  return (site) => {
    const sites = (shared[key] ??= new WeakMap());
    const results = sites.get(site) ?? new Map<string, unknown>();
    sites.set(site, results);
    if (!results.has(name)) results.set(name, make(site));
    return results.get(name) as Result;
  };
}
