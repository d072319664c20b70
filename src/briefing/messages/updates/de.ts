import type { updates as en } from './en.ts';

/** Was Seiten über Aktualisierungen und frühere Zeiten sagen. */
export const updates: typeof en = {
  updates: {
    all: {
      title: 'Aktualisierungen',
      about: 'Jeder neue Stand jedes Briefings, der neueste zuerst.',
    },
    corrections: {
      title: 'Berichtigungen',
      about: 'Was falsch war und berichtigt wurde, und was zurückgezogen wurde.',
    },
    none: 'Noch gibt es keine.',
    types: {
      first: 'Erste Fassung',
      update: 'Aktualisierung',
      correction: 'Berichtigung',
      withdrawn: 'Zurückgezogen',
    },
  },
  asOf: {
    title: 'Stand vom',
    about:
      'Was die Briefings zu einem Zeitpunkt Ihrer Wahl sagten: jedes in der Fassung, deren Stand bis dahin der letzte war.',
    caveat:
      'Ein Stand ist der Zeitpunkt, zu dem ein Text gilt. Veröffentlicht wurde er vielleicht etwas später.',
    field: 'Datum und Uhrzeit',
    zone: (zone) => `Zeiten sind die von ${zone}.`,
    topic: 'Thema',
    everyTopic: 'Alle Themen',
    show: 'Anzeigen',
    more: 'Mehr anzeigen',
    held: (when) => `Was am ${when} galt`,
    nothing: 'Kein solches Briefing hat einen so frühen Stand.',
    noTime: 'Wählen Sie Datum und Uhrzeit.',
    failed: 'Die Stände lassen sich gerade nicht laden.',
    months: 'Stände nach Monaten',
    current: 'aktuell',
    withdrawn: 'zurückgezogen',
    monthAbout: 'Die Stände dieses Monats, der neueste zuerst.',
  },
};
