/**
 * Remembers in this browser, and nowhere else, which status of a briefing was read, and shows the
 * line that there is a newer one. A reader can turn it off, which forgets all.
 */

/** Address and status (UTC, RFC 3339 to the minute), the latest visit last. */
type Visits = [address: string, status: string][];

/** Briefings that are remembered. */
const MOST = 500;
const OFF = 'off';

export function followVisits(): void {
  const choice = document.querySelector<HTMLInputElement>('.visits input');
  if (!choice) return;
  const kept = read();
  choice.checked = kept !== OFF;
  choice.addEventListener('change', () => {
    if (choice.checked) visit([]);
    else keep(OFF);
  });
  if (choice.checked) visit(visitsIn(kept));
}

function visit(visits: Visits): void {
  const { status } = document.querySelector<HTMLElement>('article[data-status]')?.dataset ?? {};
  if (!status) return;
  const { pathname } = location;
  const last = visits.find(([address]) => address === pathname)?.[1];
  const line = document.querySelector<HTMLElement>('.last-visit');
  if (line && last && last < status) {
    line.querySelector('a')!.search = `from=${last.replace(/[-:]/g, '')}`;
    line.hidden = false;
  }
  const others = visits.filter(([address]) => address !== pathname).slice(1 - MOST);
  keep(JSON.stringify([...others, [pathname, status]]));
}

/** What another script, or another version, has left there is no list of visits. */
function visitsIn(kept: string): Visits {
  try {
    const visits = JSON.parse(kept) as unknown;
    return Array.isArray(visits) ? visits.filter(isVisit) : [];
  } catch {
    return [];
  }
}

const isVisit = (one: unknown): one is Visits[number] =>
  Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string');

function read(): string {
  try {
    return String(localStorage.visits ?? '[]');
  } catch {
    // A reader who allows no storage is as one who was never here.
    return OFF;
  }
}

function keep(visits: string): void {
  try {
    localStorage.visits = visits;
  } catch {
    // Without storage, or with a full one, this visit is forgotten.
  }
}
