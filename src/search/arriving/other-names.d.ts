declare module 'virtual:other-names' {
  /** The names of each thing in `content/names.yaml`. */
  const names: readonly (readonly string[])[];
  export default names;
}
