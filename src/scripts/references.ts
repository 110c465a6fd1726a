import { bibtex } from '../exports/bibtex.ts';
import { cslJson } from '../exports/csl-json.ts';
import { editionNote } from '../exports/edition-note.ts';
import type { Reference } from '../exports/reference.ts';
import { ris } from '../exports/ris.ts';
import { metadata } from './metadata.ts';

/** Offers the citation of a sentence as files, made from the metadata of its page. */
export function offerReferences(): void {
  const list = document.querySelector('.references');
  if (!list) return;
  const reference = referenceOfPage();
  for (const { name, extension, mediaType, write } of [bibtex, ris, cslJson]) {
    const link = document.createElement('a');
    link.download = `${reference.id.replace('/', '-')}.${extension}`;
    link.href = `data:${mediaType},${encodeURIComponent(write(reference))}`;
    link.textContent = name;
    list.append(link, ', ');
  }
}

/** The same as `referenceTo` gives for the page's sentence. */
function referenceOfPage(): Reference {
  const URL = metadata('citation_public_url');
  const published = metadata('citation_publication_date');
  return {
    id: URL.split('/').slice(-3, -1).join('/'),
    type: 'webpage',
    title: metadata('dc.title'),
    author: [{ literal: metadata('citation_author').replace(/,$/, '') }],
    ...(published && { issued: { 'date-parts': [published.split('/').map(Number)] } }),
    'container-title': metadata('og:site_name'),
    language: metadata('citation_language') as Reference['language'],
    URL,
    abstract: metadata('description'),
    note: editionNote(metadata('dc.rights')),
  };
}
