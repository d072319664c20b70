/**
 * Arrow keys lead from the field into the results and back, from one of the `stops` to the next.
 * What stands in a result without being a stop belongs to its headline.
 */
export function walkWithArrows(box: HTMLElement, field: HTMLInputElement, selector: string): void {
  box.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
    const stops = [field, ...box.querySelectorAll<HTMLElement>(selector)];
    const own = stops.indexOf(target as HTMLElement);
    const at = own < 0 ? stops.indexOf(headlineOf(target as Element)) : own;
    const stop = at < 0 ? undefined : stops[at + (key === 'ArrowDown' ? 1 : -1)];
    if (!stop) return;
    event.preventDefault();
    stop.focus();
  });
}

const headlineOf = (target: Element): HTMLElement =>
  target.closest('.river-item')?.querySelector<HTMLElement>('[data-title]') as HTMLElement;
