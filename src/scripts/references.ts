import { bibtex } from '../exports/bibtex.ts';
import { cslJson } from '../exports/csl-json.ts';
import { editionNote } from '../exports/edition-note.ts';
import type { Reference } from '../exports/reference.ts';
import { ris } from '../exports/ris.ts';

/** Offers the reference to a sentence as files, made of what its page says for reference managers. */
export function offerReferences(): void {
  const place = document.querySelector('.references');
  if (!place) return;
  const reference = referenceOfPage();
  for (const { name, extension, mediaType, write } of [bibtex, ris, cslJson]) {
    const link = document.createElement('a');
    link.download = `${reference.id.replace('/', '-')}.${extension}`;
    link.href = `data:${mediaType},${encodeURIComponent(write(reference))}`;
    link.textContent = name;
    place.append(link, ', ');
  }
}

/** The same as `referenceTo` gives for the page's sentence. */
function referenceOfPage(): Reference {
  const URL = said('citation_public_url');
  const published = said('citation_publication_date');
  return {
    id: URL.split('/').slice(-3, -1).join('/'),
    type: 'webpage',
    title: said('dc.title'),
    author: [{ literal: said('citation_author').replace(/,$/, '') }],
    ...(published && { issued: { 'date-parts': [published.split('/').map(Number)] } }),
    'container-title': said('og:site_name'),
    language: said('citation_language') as Reference['language'],
    URL,
    abstract: said('description'),
    note: editionNote(said('dc.rights')),
  };
}

function said(name: string): string {
  const meta = document.querySelector<HTMLMetaElement>(`[name="${name}"],[property="${name}"]`);
  return meta?.content ?? '';
}
