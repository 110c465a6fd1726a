/** A `data:` address of a text. What an address may hold as it is stays readable, and so compresses. */
export function dataAddress(mediaType: string, text: string): string {
  const encoded = encodeURIComponent(text).replace(/%(2C|2F|3A|3B|3D|40)/g, decodeURIComponent);
  return `data:${mediaType.replaceAll(' ', '')},${encoded}`;
}
