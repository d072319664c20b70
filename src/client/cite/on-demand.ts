import { selectedPassage } from './selection.ts';

/** Loads what copies citations when a reader opens the panel of them, or selects a passage. */
export function citeOnDemand(panel: HTMLElement): void {
  panel.addEventListener(
    'toggle',
    () => void import('./copy.ts').then(({ offerCopies }) => offerCopies(panel)),
    { once: true },
  );
  const onSelection = () => {
    if (!selectedPassage()) return;
    document.removeEventListener('selectionchange', onSelection);
    void import('./passage.ts').then(({ offerPassages }) => offerPassages(panel));
  };
  document.addEventListener('selectionchange', onSelection);
}
