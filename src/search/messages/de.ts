import type { en } from './en.ts';

/** Was die Suche im Browser sagt, auf Deutsch. */
export const de: typeof en = {
  results: (n, one) => (one ? '1 Treffer' : `${n} Treffer`),
  resultsFor: (results, query) => `${results} für „${query}“`,
  none: 'Keine Treffer',
  searching: 'Suche läuft …',
  ordered: (results, order) => `${results}, Reihenfolge: ${order}`,
  showing: (query) => `Treffer für ${query}.`,
  instead: (query) => `Stattdessen nach „${query}“ suchen`,
  didYouMean: (query) => `Meinten Sie ${query}?`,
  missing: (words) => `In keinem Briefing und daher weggelassen: ${words}`,
  idle: (words) => `In keinem Briefing, daher nichts ausgeschlossen: ${words}`,
  unfiltered: (n, one) =>
    one ? 'Den 1 Treffer ohne Filter zeigen' : `Die ${n} Treffer ohne Filter zeigen`,
  facet: {
    kind: 'Format',
    topic: 'Thema',
    author: 'Autor',
    place: 'Ort',
    year: 'Jahr',
    language: 'Sprache',
  },
  published: 'Zuerst veröffentlicht',
  from: 'Von',
  to: 'Bis',
  since: (month) => `seit ${month}`,
  until: (month) => `bis ${month}`,
  between: (from, to) => `${from} bis ${to}`,
  remove: (filter) => `Filter entfernen: ${filter}`,
  clear: 'Alle Filter entfernen',
  showAll: (n) => `Alle ${n} zeigen`,
  showFewer: 'Weniger zeigen',
  unreadable: 'Dieser Treffer kann nicht gezeigt werden.',
  more: (n) => `${n} weitere Treffer`,
};
