import { absoluteUrl, type Site } from './site.ts';

const subjects = { error: 'Error on', 'what-followed': 'Suggested event:' } as const;

/** How a reader writes to the editors about a page: a mail, or a filled-in form on GitHub. */
export function contactAbout(
  site: Pick<Site, 'contact' | 'origin' | 'basePath'>,
  about: keyof typeof subjects,
  address: string | undefined,
): string {
  const { contact } = site;
  const repository = /^https:\/\/github\.com\/[^/]+\/[^/]+\/issues/.exec(contact)?.[0];
  if (repository) {
    const field = about === 'error' ? 'page' : 'item';
    const page = address === undefined ? {} : { [field]: absoluteUrl(site, address) };
    return `${repository}/new?${String(new URLSearchParams({ template: `${about}.yml`, ...page }))}`;
  }
  const subject = `?subject=${encodeURIComponent(`${subjects[about]} ${address ?? '(page not given)'}`)}`;
  return contact + (contact.startsWith('mailto:') ? subject : '');
}
