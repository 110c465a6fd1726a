declare module 'virtual:pagefind-bindings' {
  /** Made by `pagefindBindings`. */
  export const bindings: () => import('./pagefind-engine.ts').PagefindBindings;
}
