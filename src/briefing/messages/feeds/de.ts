import type { feeds as en } from './en.ts';

/** Was Seiten über Feeds und Kalender sagen. */
export const feeds: typeof en = {
  feeds: {
    title: 'Feeds',
    follow: 'Folgen',
    followName: (name) => `${name} folgen`,
    all: 'Alle Feeds',
    about:
      'Ein Feed meldet neue Briefings ohne Konto und ohne E-Mail: Geben Sie seine Adresse einem Feedreader.',
    promise:
      'Jeder Feed enthält den ganzen Text. Bekommt ein Briefing einen neuen Stand, zeigt der Feedreader es als geändert; er bekommt es kein zweites Mal.',
    forms:
      'Die drei Formate sagen dasselbe: Atom und RSS liest jeder Feedreader, JSON Feed ist für Programme leicht zu lesen.',
    history: (n) =>
      `Ein Feed enthält die neuesten ${n} Einträge und führt Seite für Seite bis zum ersten; die älteren Seiten zu Themen, Autoren, Redaktionen, Formaten und Orten enthalten die Vorspanne und die Wege zu den Texten, die der ganzen Website die Texte.`,
    list: 'Alle Feeds in einer Datei (OPML), die Feedreader auf einmal übernehmen',
    calendars: 'Kalender',
    calendarAbout:
      'Ein Kalender enthält die Termine, die Briefings ankündigen, und folgt ihnen, wenn sie verlegt werden.',
    site: 'Ganze Website',
    calendar: 'Kalender',
    of: (name) => `Briefings: ${name}`,
    opened:
      'Dies ist ein Feed. Geben Sie seine Adresse einem Feedreader; er meldet Ihnen, was neu ist.',
    subscribe: 'Kalender abonnieren',
    add: 'In den Kalender',
    told: 'Angekündigt in',
  },
};
