import { type Part, Unreadable } from '../answer/unreadable.ts';

/** So long nothing of a file may come before it is given up, in milliseconds. */
const stallMs = 6000;

/**
 * Fetches files and hands out whole ones only: `verify` makes of the bytes what is wanted, or throws.
 * What fails is asked for again at once, past every cache, and not remembered; what succeeds is kept.
 */
export class WholeFiles {
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #awaited: Part[] = [];
  readonly #tell: (awaited: readonly Part[]) => void;

  /** `tell` is told which parts are waited for, whenever that changes. */
  constructor(tell: (awaited: readonly Part[]) => void = () => undefined) {
    this.#tell = tell;
  }

  /** Rejects with `Unreadable`. */
  read<Whole>(part: Part, address: string, verify: Verify<Whole>): Promise<Whole> {
    const kept = this.#kept.get(address) as Promise<Whole> | undefined;
    const read = kept ?? this.#fetch(part, address, verify);
    if (!kept) {
      this.#kept.set(address, read);
      read.catch(() => this.#kept.delete(address));
    }
    return read;
  }

  async #fetch<Whole>(part: Part, address: string, verify: Verify<Whole>): Promise<Whole> {
    this.#awaited.push(part);
    this.#tell(this.#awaited);
    try {
      return await fetchWhole(address, verify, 'default').catch(() =>
        fetchWhole(address, verify, 'reload'),
      );
    } catch (error) {
      throw new Unreadable(part, error);
    } finally {
      this.#awaited.splice(this.#awaited.indexOf(part), 1);
      this.#tell(this.#awaited);
    }
  }
}

type Verify<Whole> = (bytes: Uint8Array<ArrayBuffer>) => Whole | Promise<Whole>;

/** Fetches a file. Rejects where it is not there, not whole, or comes to a standstill. */
export async function fetchWhole<Whole>(
  address: string,
  verify: Verify<Whole>,
  cache: RequestCache,
): Promise<Whole> {
  const standstill = new AbortController();
  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = Number(
      setTimeout(() => {
        standstill.abort('standstill');
      }, stallMs),
    );
  };
  wait();
  try {
    const integrity = integrityOf(address);
    const response = await fetch(address, { cache, integrity, signal: standstill.signal });
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    return await verify(await bytesOf(response.body, wait));
  } finally {
    clearTimeout(timer);
  }
}

/** The hash in the name of a file, which the browser holds its bytes against; empty where it has none. */
function integrityOf(address: string): string {
  const hash = /\.([\w-]{43})\.json$/.exec(address)?.[1];
  return hash === undefined ? '' : `sha256-${hash.replaceAll('-', '+').replaceAll('_', '/')}=`;
}

/** The value of a JSON file; half a file is none. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the file
export function json<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes)) as Value;
}

/** What every file of Pagefind's begins with, once unpacked. */
const signature = 'pagefind_dcd';

/**
 * Unpacks a file of Pagefind's. Its gzip trailer holds its length and checksum: a file that is cut
 * short, changed or another one altogether does not unpack.
 */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // Not awaited: what is amiss with the bytes is thrown where they are read.
  Promise.all([writer.write(bytes), writer.close()]).catch(() => undefined);
  const content = await bytesOf(readable);
  const begins = new TextDecoder().decode(content.subarray(0, signature.length));
  if (begins !== signature) throw new Error('not a file of the index');
  return content.subarray(signature.length);
}

/**
 * All bytes of a stream; `came` is called at each part of it. Read by hand: `Response` and `Blob` take
 * 2 to 4 ms a file where this takes 0.2, and an answer reads ten.
 */
async function bytesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  came?: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); next.value; next = await reader.read()) {
    came?.();
    parts.push(next.value);
    length += next.value.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
