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

/** What is selected of the text of a briefing, from its first word to its last. */
export function selectedPassage(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const prose = document.querySelector('.prose');
  const isWithin = prose?.contains(range.commonAncestorContainer);
  return isWithin && selection.toString().trim() ? range : undefined;
}
