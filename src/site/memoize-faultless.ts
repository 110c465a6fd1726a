import type { VFile } from 'vfile';

/**
 * A function that reads files which belong together. It runs again only if their bytes are others than
 * when they had no problem: an editor saves one of two hundred. The first file names what is read.
 */
export function memoizeFaultless<Files extends VFile[], Result>(
  read: (...files: Files) => Result | undefined,
): (...files: Files) => Result | undefined {
  const entries = new Map<string | undefined, { contents: string[]; result: Result }>();
  return (...files) => {
    const contents = files.map(String);
    const entry = entries.get(files[0]?.path);
    if (entry?.contents.every((content, index) => content === contents[index])) return entry.result;
    const result = read(...files);
    if (result !== undefined && files.every(({ messages }) => messages.length === 0)) {
      entries.set(files[0]?.path, { contents, result });
    }
    return result;
  };
}
