/** One thing’s names, told apart by whether the texts or headings print them. */
export interface NamedThing {
  printed: string[];
  unprinted: string[];
}
