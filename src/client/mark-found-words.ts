import { isUnspaced } from '../briefing/text/unspaced-scripts.ts';

/** What is used of Pagefind's highlight script: https://pagefind.app/docs/highlighting/ */
interface Highlighting {
  default: new (options: object) => unknown;
}

/** The script knows only white space as the end of a word. */
const limiters = [...'.,;:!?()[]/"\'-–—…“”„«»‘’'];

/**
 * Marks on a briefing's page the words for which a search brought its reader there
 * (`?highlight=talks&highlight=geneva`). Pagefind's script is loaded only then; its marks are
 * `<mark>` without a class, so that the site's own style is theirs. The words then leave the
 * address.
 */
export async function highlightFound(bundle: string): Promise<void> {
  const address = new URL(location.href);
  const words = address.searchParams.getAll('highlight');
  if (words.length === 0 || !document.querySelector('[data-pagefind-body]')) return;
  const { default: Highlight } = (await import(
    /* @vite-ignore */ `${bundle}pagefind-highlight.js`
  )) as Highlighting;
  const whole = { value: 'exactly', limiters };
  // It marks as it is made.
  void new Highlight({
    highlightParam: 'highlight',
    addStyles: false,
    markOptions: {
      className: '',
      accuracy: words.some(isUnspaced) ? 'partially' : whole,
      exclude: ['.label', '.margin-note'],
    },
  });
  // What a reader copies and sends on is the address of the briefing, not of somebody's search.
  address.searchParams.delete('highlight');
  history.replaceState(history.state, '', address);
}
