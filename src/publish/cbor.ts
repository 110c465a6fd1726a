/** What of CBOR (RFC 8949) Pagefind’s files need: lists, texts and numbers of definite length. */

interface Head {
  /** 0 and 1 numbers, 2 bytes, 3 text, 4 list, 5 map, 6 tag, 7 other. */
  major: number;
  value: number;
  /** Where its content begins. */
  next: number;
}

function head(bytes: Uint8Array, at: number): Head {
  const first = bytes[at] ?? 0xff;
  const short = first & 31;
  if (short < 24) return { major: first >> 5, value: short, next: at + 1 };
  if (short > 26) throw new Error('CBOR of a kind that Pagefind does not write');
  const next = at + 1 + (1 << (short - 24));
  let value = 0;
  for (let index = at + 1; index < next; index++) value = value * 256 + (bytes[index] ?? 0);
  return { major: first >> 5, value, next };
}

/** Where the item that begins at `at` ends. */
function itemEnd(bytes: Uint8Array, at: number): number {
  const { major, value, next } = head(bytes, at);
  if (major === 2 || major === 3) return next + value;
  if (major < 2 || major === 7) return next;
  let end = next;
  for (let left = major === 6 ? 1 : major === 5 ? 2 * value : value; left > 0; left--) {
    end = itemEnd(bytes, end);
  }
  return end;
}

/** The items of a list, as bytes. */
export function items(list: Uint8Array): Uint8Array[] {
  const { major, value, next } = head(list, 0);
  if (major !== 4) throw new Error('Not a list in CBOR');
  let start = next;
  return Array.from({ length: value }, () => {
    const end = itemEnd(list, start);
    const item = list.subarray(start, end);
    start = end;
    return item;
  });
}

/** A list of items. */
export function listOf(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([headOf(4, entries.length), ...entries]);
}

export function textOf(item: Uint8Array | undefined): string {
  if (!item) return '';
  return new TextDecoder().decode(item.subarray(head(item, 0).next));
}

export function itemOf(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return Buffer.concat([headOf(3, bytes.length), bytes]);
}

function headOf(major: number, value: number): Uint8Array {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8((major << 5) | 26);
  bytes.writeUInt32BE(value, 1);
  return bytes;
}
