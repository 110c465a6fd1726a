import { type EditorialEntry, latestDay, ownValue } from '../meeting/permalinks.ts';
import { hashOfWords } from '../meeting/words.ts';

/**
 * The record of terms or events: a published one stays, and a change of its content gets the day
 * `updated`. Of the `current` record it takes only days that are not published yet.
 */
export function nextEditorial(
  published: Record<string, EditorialEntry> = {},
  current: Record<string, EditorialEntry> = {},
  content: readonly { id: string }[],
  today: string,
): Record<string, EditorialEntry> {
  const next = content.map(({ id, ...fields }) => {
    const sha256 = hashOfWords(canonicalJson(fields));
    const publishedEntry = ownValue(published, id);
    const entry = ownValue(current, id);
    if (!publishedEntry) return [id, { recorded: entry?.recorded ?? today, sha256 }] as const;
    // Records of November 2026 and before have no hash.
    const isSame = publishedEntry.sha256 === undefined || publishedEntry.sha256 === sha256;
    if (isSame) return [id, { ...publishedEntry, sha256 }] as const;
    const day = (entry?.sha256 === sha256 ? entry.updated : undefined) ?? today;
    const updated = latestDay(day, publishedEntry.updated, publishedEntry.recorded);
    return [id, { ...publishedEntry, updated, sha256 }] as const;
  });
  return { ...published, ...Object.fromEntries(next) };
}

/** JSON whose fields are in the order of their names. */
function canonicalJson(value: object): string {
  const names = new Set<string>();
  JSON.stringify(value, (name, field: unknown) => (names.add(name), field));
  return JSON.stringify(value, [...names].sort());
}
