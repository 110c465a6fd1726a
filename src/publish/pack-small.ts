import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import { writeFileAtomic } from '../site/write-file-atomic.ts';

const cache = 'node_modules/.cache/packed';

/**
 * A file packed by gzip, packed as small as gzip can be: a twentieth smaller, for hosts that send it as
 * it is. That takes two seconds, so it is kept by the hash of what was packed.
 */
export async function packSmall(file: Uint8Array): Promise<Uint8Array> {
  const path = join(cache, createHash('sha256').update(file).digest('hex'));
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return kept;
  const packed = await gzipAsync(gunzipSync(file), { numiterations: 5 });
  await mkdir(cache, { recursive: true });
  await writeFileAtomic(path, packed);
  return packed;
}
