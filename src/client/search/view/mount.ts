import styles from '../../../styles/search/page.css?url';
import { SearchDialog } from './dialog.ts';
import { SearchPage } from './page.ts';

/** Brings the search page's form, or the dialog, to life. */
export function mount(box: HTMLElement): void {
  const styled = loadStyles();
  if (box instanceof HTMLDialogElement) new SearchDialog(box, styled).start();
  else new SearchPage(box, styled).start();
}

/**
 * Astro would put styles that a script imports into every page, so the script asks for them
 * itself. Results without them are better than none.
 */
function loadStyles(): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
