declare module '@citation-js/core' {
  export class Cite {
    /** Of CSL-JSON, or of the text of any format a plugin reads. */
    constructor(data: object | string);
    data: Record<string, unknown>[];
  }
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
