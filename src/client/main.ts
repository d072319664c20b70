import { citeOnDemand } from './cite/on-demand.ts';
import { followVisits } from './last-visit.ts';
import { openSearchOnDemand } from './search-on-demand.ts';

/** What every page can do with a script: keep a theme, copy an address, search, know a reader again. */

const root = document.documentElement;

const choice = document.querySelector<HTMLSelectElement>('.theme select');
if (choice) {
  choice.value = root.dataset.theme ?? '';
  choice.addEventListener('change', () => keepTheme(choice.value));
}

function keepTheme(theme: string): void {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  try {
    if (theme) localStorage.theme = theme;
    else localStorage.removeItem('theme');
  } catch {
    // A reader who allows no storage has the theme for this page.
  }
}

document.addEventListener('click', ({ target }) => {
  const anchor = target instanceof Element && target.closest<HTMLAnchorElement>('a.anchor');
  if (anchor) {
    void navigator.clipboard?.writeText(anchor.href).then(() => (anchor.dataset.copied = '✓'));
  }
});

openSearchOnDemand();
followVisits();

const comparison = document.querySelector<HTMLElement>('#compare');
if (comparison) {
  void import('./compare/on-demand.ts').then(({ compareOnDemand }) => compareOnDemand(comparison));
}

const { bundle } = document.querySelector<HTMLElement>('#search-dialog')?.dataset ?? {};
if (bundle && /[?&]highlight=/.test(location.search)) {
  void import('./mark-found-words.ts').then(({ highlightFound }) => highlightFound(bundle));
}

const citations = document.querySelector<HTMLElement>('details.cite');
if (citations) citeOnDemand(citations);
