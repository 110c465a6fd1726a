/** Starts the parts of a page’s script. If one fails in an old browser, the others start all the same. */
export function startEach(parts: (() => void)[]): void {
  for (const part of parts) queueMicrotask(part);
}
