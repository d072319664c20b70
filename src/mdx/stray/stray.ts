/** What is stray, from an offset in the source on. */
export interface Stray {
  offset: number;
  message: string;
  hint: string;
}
