import type { Clipping } from './copy.ts';

/** The citation that stands before a button. */
export function citation(button: HTMLElement): Clipping {
  const shown = button.previousElementSibling;
  return {
    plain: shown?.textContent ?? '',
    html: shown?.innerHTML ?? '',
    said: 'Copied',
  };
}
