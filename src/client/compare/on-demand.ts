/**
 * Loads what compares two versions when a reader asks for it, or an address does:
 * `?from=20220103T1800Z&to=20220110T2045Z`, of which each alone is enough.
 */
export function compareOnDemand(section: HTMLElement): void {
  const form = section.querySelector('form')!;
  section.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?${chosen(form)}#compare`);
    void load(section);
  });
  if (choose(form, new URLSearchParams(location.search))) {
    section.scrollIntoView();
    void load(section);
  }
}

function chosen(from: HTMLFormElement): URLSearchParams {
  return new URLSearchParams([...new FormData(from)].map(([name, value]) => [name, String(value)]));
}

/** Whether the address asks for versions that there are. */
function choose(into: HTMLFormElement, asked: URLSearchParams): boolean {
  const known = [...asked].filter(([name, value]) => {
    const select = into.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) return false;
    if (![...select.options].some((option) => option.value === value)) return false;
    select.value = value;
    return true;
  });
  return known.length > 0;
}

async function load(within: HTMLElement): Promise<void> {
  const { show } = await import('./show.ts');
  await show(within);
}
