declare namespace App {
  interface Locals {
    /** The briefing whose body is being printed. */
    briefing?: import('./briefing/view.ts').BriefingView;
  }
}

declare module 'fontverter' {
  export function convert(font: Uint8Array, format: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}

declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface TextFragment {
    textStart: string;
    textEnd?: string | undefined;
    prefix?: string | undefined;
    suffix?: string | undefined;
  }
  /** `status` is 0 where the fragment leads to the range and to nothing else. */
  export function generateFragmentFromRange(range: Range): {
    status: number;
    fragment?: TextFragment;
  };
}
