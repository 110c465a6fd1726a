declare module '@citation-js/core' {
  interface BibEntry {
    type: string;
    label: string;
    properties: Record<string, string>;
  }

  export class Cite {
    /** Of CSL-JSON, or of the text of any format a plugin reads. */
    constructor(data: object | string);
    data: Record<string, unknown>[];
    format(format: 'bibtex' | 'biblatex', options: { format: 'object' }): [BibEntry];
  }

  export const plugins: {
    config: {
      get(plugin: '@bibtex'): { format: { useIdAsLabel: boolean; checkLabel: boolean } };
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
