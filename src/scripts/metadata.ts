/** What the page says of itself under a name in its metadata; empty if it says nothing. */
export function metadata(name: string): string {
  const meta = document.querySelector<HTMLMetaElement>(`[name="${name}"],[property="${name}"]`);
  return meta?.content ?? '';
}
