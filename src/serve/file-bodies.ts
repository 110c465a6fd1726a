import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { memoizeUntilChanged } from '../meeting/memoize.ts';

/** A file as sent: compressed if it has an encoding. The entity tag is quoted and strong. */
interface FileBody {
  bytes: Buffer;
  etag: string;
  encoding?: Encoding;
}

type Encoding = 'br' | 'gzip';

/**
 * Returns the smallest form of a file that an Accept-Encoding header allows.
 * A file is read and compressed at its first request, then cached in memory until it changes.
 */
export function fileBodies(): (file: string, acceptEncoding: string) => Promise<FileBody> {
  const bodyAs = {
    br: memoizeUntilChanged((file) => readBody(file, 'br'), fileState),
    gzip: memoizeUntilChanged((file) => readBody(file, 'gzip'), fileState),
    plain: memoizeUntilChanged((file) => readBody(file, undefined), fileState),
  };
  return (file, acceptEncoding) => bodyAs[preferredEncoding(acceptEncoding) ?? 'plain'](file);
}

/** Differs when a file was written again. */
export async function fileState(file: string): Promise<string> {
  const { mtimeMs, size } = await stat(file);
  return `${mtimeMs} ${size}`;
}

function preferredEncoding(acceptEncoding: string): Encoding | undefined {
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .map((choice) => choice.trim().split(/\s*;\s*/))
    .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
    .map(([name]) => name);
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

async function readBody(file: string, encoding: Encoding | undefined): Promise<FileBody> {
  const bytes = await readFile(file);
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  // gzip files, as the search index has, do not get smaller.
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const compressed = encoding && !isGzip && (await compress[encoding](bytes));
  if (!compressed || compressed.length >= bytes.length) return { bytes, etag: `"${digest}"` };
  return { bytes: compressed, etag: `"${digest}-${encoding}"`, encoding };
}

const compress: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      // The best quality takes seconds on a file of several megabytes.
      params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length < 1_000_000 ? 11 : 6 },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};
