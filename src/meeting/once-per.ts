/** A function of an object that is worked out once for each, as long as there is that object. */
export function oncePer<Of extends object, Result>(make: (of: Of) => Result): (of: Of) => Result {
  const made = new WeakMap<Of, { result: Result }>();
  return (of) => {
    const known = made.get(of);
    if (known) return known.result;
    const result = make(of);
    made.set(of, { result });
    return result;
  };
}
