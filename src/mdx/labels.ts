/** The words that Markdown itself puts into a page. */
export interface Labels {
  footnotes: string;
  /** `{n}` stands for the number of the note. */
  footnoteBack: string;
  table: string;
  code: string;
  done: string;
  open: string;
}

const labels: Record<string, Labels> = {
  en: {
    footnotes: 'Footnotes',
    footnoteBack: 'Back to reference {n}',
    table: 'Table',
    code: 'Code',
    done: 'Done',
    open: 'Open',
  },
  de: {
    footnotes: 'Fußnoten',
    footnoteBack: 'Zurück zur Stelle {n}',
    table: 'Tabelle',
    code: 'Code',
    done: 'Erledigt',
    open: 'Offen',
  },
};

/** Labels for a BCP 47 language, English where there are none. */
export const labelsFor = (lang: string): Labels =>
  labels[lang.split('-')[0]!.toLowerCase()] ?? labels.en!;
