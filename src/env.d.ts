declare namespace App {
  interface Locals {
    /** The briefing whose body is being printed. */
    briefing?: import('./briefing/view.ts').BriefingView;
  }
}

declare module 'fontverter' {
  export function convert(font: Uint8Array, format: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
