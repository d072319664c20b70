/**
 * How a browser shows Atom and RSS, of which both are named: a list of headlines with their ledes.
 * XML has no links that work with a style alone, so addresses are shown. CSS Syntax Level 3.
 */

export interface FeedStyle {
  /** What a feed is, in a sentence. */
  opened: string;
  dir: 'ltr' | 'rtl';
}

export const feedStyle = ({ opened, dir }: FeedStyle): string => `${RULES}
feed, rss { direction: ${dir}; }
feed::before, channel::before { content: ${quoted(opened)}; }
`;

/** A string of CSS, in which no sign ends it. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,;:!?-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

const RULES = `@charset "utf-8";
feed, rss {
  --paper: #faf8f3; --ink: #1d1b18; --muted: #6b655a; --rule: #cfc8b8; --box: #f1ede3; --signal: #a12622;
  display: block;
  max-width: 42rem;
  margin: 0 auto;
  padding: 2rem 1.25rem;
  background: var(--paper);
  color: var(--ink);
  color-scheme: light dark;
  font: 1.0625rem/1.5 Georgia, 'Times New Roman', serif;
}
@media (prefers-color-scheme: dark) {
  feed, rss { --paper: #161513; --ink: #e8e4da; --muted: #a8a194; --rule: #3c3933; --box: #24221e; --signal: #e5766f; }
}
feed *, rss * { display: none; }
channel, entry, item, title, subtitle, summary, description { display: block; }
feed::before, channel::before {
  display: block;
  margin-bottom: 2rem;
  padding: 0.75rem 1rem;
  border-inline-start: 0.25rem solid var(--signal);
  background: var(--box);
  font: 0.9375rem/1.5 sans-serif;
}
feed > title, channel > title { font-size: 2rem; font-weight: 600; line-height: 1.2; }
entry, item { margin-top: 1.75rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
entry > title, item > title { font-size: 1.25rem; font-weight: 600; line-height: 1.3; }
link[rel="alternate"][type="text/html"]::before { content: attr(href); }
link[rel="alternate"][type="text/html"], channel > link:not([rel]), item > link, entry > updated, item > pubDate {
  display: block;
  color: var(--muted);
  font: 0.8125rem/1.5 monospace;
  overflow-wrap: anywhere;
}`;
