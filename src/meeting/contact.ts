import { absoluteUrl, type Site } from './site.ts';

const subjects = { error: 'Error on', 'what-followed': 'Suggested event:' } as const;

/**
 * Where a reader writes to the editors of a page, with the page filled in: a mail with its subject, or
 * a form of `.github/ISSUE_TEMPLATE` where the site's contact is the issues of a GitHub repository.
 */
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
