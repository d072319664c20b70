/**
 * In development a page tells the server how many reloads there had been when it was asked for: a
 * page that was still loading has not heard of later ones. Browsers keep the header from what is
 * not served by this machine.
 */
const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
const shown = page?.serverTiming?.find(({ name }) => name === 'reloads')?.description;
if (shown) import.meta.hot?.send('dateline:shown', Number(shown));
