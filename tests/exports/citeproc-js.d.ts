declare module 'citeproc' {
  namespace CSL {
    class Engine {
      constructor(
        system: { retrieveLocale: () => object; retrieveItem: (id: string) => object },
        style: object,
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
