declare module 'virtual:other-names' {
  /** The names of each thing in `content/terms.yaml`. */
  const names: readonly (readonly string[])[];
  export default names;
}
