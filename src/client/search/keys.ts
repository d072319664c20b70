/** Arrow keys lead from the field into the results, from headline to headline, and back. */
export function walkWithArrows(box: HTMLElement, field: HTMLInputElement): void {
  box.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const stops = [
      field,
      ...box.querySelectorAll<HTMLElement>(
        '.search-results [data-title], [data-more]:not([hidden])',
      ),
    ];
    const at = stops.indexOf(startOf(target as Element));
    const stop = at < 0 ? undefined : stops[at + (key === 'ArrowDown' ? 1 : -1)];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  });
}

/** A link to a section belongs to the headline of its result. */
const startOf = (target: Element): HTMLElement =>
  (target.closest('.search-sections')?.closest('li')?.querySelector('[data-title]') ??
    target) as HTMLElement;
