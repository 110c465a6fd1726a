import type { Site } from '../meeting/site.ts';

/** A function of the site that is worked out once, however many pages ask for it. */
export function memoizeBySite<Result extends object>(
  make: (site: Site) => Result,
): (site: Site) => Result {
  const kept = new WeakMap<Site, Result>();
  return (site) => {
    const made = kept.get(site) ?? make(site);
    kept.set(site, made);
    return made;
  };
}
