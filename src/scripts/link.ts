import type { Clipping } from './copy.ts';

/** The address that a button holds, made absolute. */
export function link(button: HTMLElement): Clipping {
  return {
    plain: new URL(button.dataset['copy'] ?? '', document.baseURI).href,
    said: 'Link copied',
  };
}
