import { highlightFound } from './highlight.ts';
import { openSearchOnDemand } from './open-search.ts';

/** What every page can do with a script: keep a theme, copy the address of a section, search. */

const root = document.documentElement;

const choice = document.querySelector<HTMLSelectElement>('.theme select');
if (choice) {
  choice.closest<HTMLElement>('.theme')!.hidden = false;
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

document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element && event.target.closest('a.anchor');
  if (anchor instanceof HTMLAnchorElement) void navigator.clipboard?.writeText(anchor.href);
});

openSearchOnDemand();

const { bundle } = document.querySelector<HTMLElement>('#search-dialog')?.dataset ?? {};
if (bundle) void highlightFound(bundle);
