declare module 'virtual:pagefind' {
  /** Pagefind’s script, made by `pagefindClient`. */
  export const pagefindWith: import('./pagefind-engine.ts').PagefindWith;
}
