import type { VFile } from 'vfile';
import { pointAt } from '../problems/positions.ts';
import { problem } from '../problems/problem.ts';
import type { Drawing } from './drawings.ts';

/** How Typst names what a font cannot show, within a list of diagnostics. */
const missing = /the text `\\?"(.+?)\\?"` could not be displayed/g;

/**
 * Rule glyph: reports what no font of the PDFs has where it stands in a file of the meeting that
 * `drawing` is of. Throws the error again if it is about anything else.
 */
export function reportMissingGlyphs(
  files: readonly VFile[],
  { address }: Pick<Drawing, 'address'>,
  error: unknown,
): void {
  const message = error instanceof Error ? error.message : String(error);
  const texts = new Set(Array.from(message.matchAll(missing), ([, text = '']) => text));
  const own = files.filter(({ stem }) =>
    /^[./]/.test(address.split(`/meetings/${stem ?? ''}`)[1] ?? ''),
  );
  for (const text of texts) {
    const file = [...own, ...files].find((candidate) => String(candidate).includes(text));
    if (!file) throw error;
    const code = (text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const position = pointAt(file, String(file).indexOf(text));
    const found = `“${text}”, U+${code}`;
    // A meeting’s PDF and cards show the same words.
    const isReported = file.messages.some(({ actual }) => actual === found);
    if (!isReported) problem(file, 'glyph', found, position);
  }
  if (texts.size === 0) throw error;
}
