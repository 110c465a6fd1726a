declare module 'citeproc' {
  /** An XML element of a style or locale. */
  export interface CslElement {
    name: string;
    attrs: Record<string, string>;
    children: (CslElement | string)[];
  }

  namespace CSL {
    class Engine {
      constructor(
        system: { retrieveLocale: () => CslElement; retrieveItem: (id: string) => object },
        style: CslElement,
        locale: string,
        forceLocale: boolean,
      );
      updateItems(ids: string[]): void;
      makeBibliography(): [parameters: object, entries: string[]];
      makeCitationCluster(items: { id: string }[]): string;
    }
  }
  export default CSL;
}
