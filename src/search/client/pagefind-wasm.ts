/** What of Pagefind’s WebAssembly is used, as wasm-bindgen lays it out (pagefind 1.5.2). */
interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start: () => void;
  __wbindgen_malloc: (bytes: number, align: number) => number;
  __wbindgen_free: (at: number, bytes: number, align: number) => void;
  init_pagefind: (...metadata: Slice) => number;
  set_ranking_weights: (pagefind: number, ...weights: Slice) => number;
  request_indexes: (pagefind: number, ...term: Slice) => Slice;
  load_index_chunk: (pagefind: number, ...part: Slice) => number;
  search: (pagefind: number, ...asked: [...Slice, ...Slice, ...Slice, ...Slice, 0, 0]) => Slice;
}

/** Bytes in the memory of the WebAssembly: where they begin, and how many. */
type Slice = [at: number, bytes: number];

interface Result {
  /** The record, by its name in the metadata. */
  p: string;
  /** Where the term stands in it: `l` is the position. */
  l: { l: number }[];
}

/** Makes all scores equal: the order of hits is ours. */
const unranked = {
  term_frequency: 0,
  term_saturation: 0,
  term_similarity: 0,
  page_length: 0,
  diacritic_similarity: null,
  meta_weights: null,
};

/**
 * Pagefind without the script that comes with it: that one fetches its files itself, remembers what
 * failed, and finds nothing there.
 */
export class PagefindWasm {
  readonly #exports: Exports;
  /** What Pagefind knows; every call that adds to it gives it anew. */
  #pagefind: number;

  private constructor(exports: Exports, metadata: Uint8Array) {
    this.#exports = exports;
    this.#pagefind = exports.init_pagefind(...this.#put(metadata));
    const weights = this.#put(JSON.stringify(unranked));
    this.#pagefind = exports.set_ranking_weights(this.#pagefind, ...weights);
  }

  static async start(wasm: Uint8Array<ArrayBuffer>, metadata: Uint8Array): Promise<PagefindWasm> {
    const imports = {
      './pagefind_web_bg.js': {
        __wbindgen_init_externref_table: () => {
          const table = exports.__wbindgen_externrefs;
          const first = table.grow(4);
          table.set(0, undefined);
          for (const [at, value] of [undefined, null, true, false].entries()) {
            table.set(first + at, value);
          }
        },
      },
    };
    const { instance } = await WebAssembly.instantiate(wasm, imports);
    const exports = instance.exports as unknown as Exports;
    exports.__wbindgen_start();
    return new PagefindWasm(exports, metadata);
  }

  /** The parts of the index that a term needs. */
  partsOf(term: string): string[] {
    const parts = this.#exports.request_indexes(this.#pagefind, ...this.#put(term));
    return (JSON.parse(this.#take(parts)) as string[]).filter(Boolean);
  }

  load(part: Uint8Array): void {
    this.#pagefind = this.#exports.load_index_chunk(this.#pagefind, ...this.#put(part));
  }

  /** Where a term stands, as far as the parts that are loaded say. */
  search(term: string): Result[] {
    const [original, filter, sort] = [this.#put(term), this.#put('{}'), this.#put('')];
    const asked = [...this.#put(term), ...original, ...filter, ...sort] as const;
    const found = this.#take(this.#exports.search(this.#pagefind, ...asked, 0, 0));
    return (JSON.parse(found) as { results: Result[] }).results;
  }

  /** Puts bytes or a text into the memory; the callee frees them. */
  #put(content: Uint8Array | string): Slice {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const at = this.#exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  }

  /** Takes a text out of the memory. */
  #take([at, bytes]: Slice): string {
    const text = new Uint8Array(this.#exports.memory.buffer).subarray(at >>> 0, (at >>> 0) + bytes);
    const taken = new TextDecoder().decode(text);
    this.#exports.__wbindgen_free(at, bytes, 1);
    return taken;
  }
}
