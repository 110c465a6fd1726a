declare module '@citation-js/core' {
  import type { Reference } from './reference.ts';

  interface BibEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }

  export class Cite {
    constructor(data: Reference | string);
    data: Reference[];
    format(format: 'bibtex' | 'biblatex', options: { format: 'object' }): [BibEntry];
    format(format: 'ris'): string;
  }

  export const plugins: {
    config: {
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
