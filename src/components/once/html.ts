import { unescapeHTML } from 'astro/compiler-runtime';

/** Sound HTML, which an expression prints as it stands. */
export type Html = ReturnType<typeof unescapeHTML>;

/**
 * What `set:html` makes of a text, for an expression. Astro waits for every `Fragment`, and
 * buffers what comes after it; the page of a briefing would have more than a dozen.
 */
export const asHtml = (text: string): Html => unescapeHTML(text);
