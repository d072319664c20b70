/** Of citation-js, which comes without types, what the tests use. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown);
    /** Items of CSL-JSON. */
    data: unknown[];
    format(output: string, options: Record<string, unknown>): string;
  }
}
