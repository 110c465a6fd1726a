/** A copy of an object without some of its fields. */
export function without<T extends object, Key extends keyof T>(
  object: T,
  ...fields: Key[]
): Omit<T, Key> {
  const copy: Partial<T> = { ...object };
  for (const field of fields) Reflect.deleteProperty(copy, field);
  return copy as Omit<T, Key>;
}
