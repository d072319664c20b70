import { randomFrom } from '../bench/generate.ts';

/** A site of more than three hundred briefings in which it is known what can be found where. */

interface Fields {
  title: string;
  /** First day, and day of the status. */
  day: string;
  kind: string;
  topics: string[];
  places: string[];
  author: string;
  summary: string;
  lang?: string;
  supersedes?: string;
  changes?: { at: string; type: string; note: string }[];
}

/** A briefing of the bulk, as the tests count them. */
export interface Bulk extends Fields {
  path: string;
  /** In every third one. */
  hasBreakwater: boolean;
}

const plain: Omit<Fields, 'title' | 'summary'> = {
  day: '2022-05-04',
  kind: 'briefing',
  topics: ['Languages'],
  places: [],
  author: 'Nadia Needle',
};

const write = (fields: Partial<Fields> & { title: string }, text: string): string => {
  const { day, ...front } = { ...plain, summary: 'A needle in a stack.', ...fields };
  return `---\n${JSON.stringify({ ...front, date: day, status: `${day}T09:30` })}\n---\n\n${text}\n`;
};

const random = randomFrom(5);
const words =
  'harbour notice quay crane lighter manifest berth pilot tide ledger clerk cargo bond customs signal keel rope tally inspector ramp buoy ferry hull dredger mooring'.split(
    ' ',
  );
const sentence = () => {
  const text = Array.from({ length: 8 }, () => words[Math.floor(random() * words.length)]).join(
    ' ',
  );
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
};
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** All say "quayside" in their text. */
export const bulk: readonly Bulk[] = Array.from({ length: 300 }, (_, index) => ({
  path: `bulk/port-${index}`,
  title: `Port circular number ${1000 + index}`,
  day: `${2019 + (index % 8)}-${twoDigits(1 + ((index * 5) % 12))}-${twoDigits(1 + (index % 28))}`,
  kind: ['briefing', 'analysis', 'news', 'background'][index % 4]!,
  topics: [
    ['Ukraine', 'Fisheries', 'Energy', 'Arms control', 'Migration'][index % 5]!,
    ...(index % 7 === 0 ? ['Diplomacy'] : []),
  ],
  places: [['Geneva', 'Vienna', 'Oslo'][index % 3]!],
  author: ['Ada Example', 'Ben Muster', 'Clara Diaz'][Math.floor(index / 3) % 3]!,
  summary: sentence(),
  hasBreakwater: index % 3 === 0,
}));

function bulkText({ hasBreakwater }: Bulk): string {
  const section = () => `${sentence()} ${sentence()}\n\n${sentence()}`;
  return [
    section(),
    `## Arrivals\n\n${section()} The quayside is open.`,
    `## Departures\n\n${section()} ${hasBreakwater ? 'The breakwater holds.' : ''}`,
  ].join('\n\n');
}

const halberds = ['First', 'Second', 'Third', 'Fourth', 'Fifth']
  .map((name) => `## ${name} inventory\n\nIn this room the clerks counted one halberd and left.`)
  .join('\n\n');

const needles: Record<string, string> = {
  dossier: write(
    {
      title: 'The zirconium <dossier> & its keepers',
      day: '2024-03-07',
      kind: 'analysis',
      author: 'Gustav Beispiel',
      summary: 'A lede about the armoury.',
      changes: [{ at: '2024-03-07T09:30', type: 'correction', note: 'A number was wrong.' }],
    },
    `Before the rooms.\n\n${halberds}`,
  ),
  'armoury-2020': write(
    { title: 'Petroglyph survey, first edition', day: '2020-02-03' },
    'The petroglyph.',
  ),
  'armoury-2021': write(
    {
      title: 'Petroglyph survey, second edition',
      day: '2021-02-03',
      supersedes: 'needles/armoury-2020',
    },
    'The petroglyph again.',
  ),
  'phrase-in-order': write({ title: 'A feast by the river' }, 'They lit the salted lantern there.'),
  'phrase-out-of-order': write(
    { title: 'A feast by the lake' },
    'They put out the lantern, which was salted.',
  ),
  'turnstile-plain': write({ title: 'Gates of the station' }, 'A turnstile was mended.'),
  'turnstile-fruit': write(
    { title: 'Gates of the orchard' },
    'A turnstile stands beside the gooseberry bush.',
  ),
  weaving: write({ title: 'Weaving mills of Łódź' }, 'The mills stand beside the park.'),
  tram: write({ title: 'A tram line through Lodz' }, 'The tram passes the mills.'),
  north: write({ title: 'A bridge at Tromsø' }, 'The bridge was painted.'),
  street: write({ title: 'Straßenbahn nach Osten', lang: 'de' }, 'Die Bahn fährt wieder.'),
  french: write(
    { title: 'Le port et l’embarcadère', lang: 'fr' },
    "Le maire d'Étampes a signé l’armistice douanier, puis l'ordonnance.",
  ),
  chinese: write({ title: '两国元首会谈', lang: 'zh' }, '双方讨论安全问题，没有结果。'),
  japanese: write({ title: '電話で首脳会談', lang: 'ja' }, '米露の首脳が話した。'),
  german: write(
    { title: 'Gespräche am Oslofjord', lang: 'de' },
    'Am Ende fehlte nur noch ein Dudelsackpfeifer bei den Verhandlungen.',
  ),
  english: write({ title: 'Talks on the Oslofjord' }, 'The piper was late.'),
  arabic: write(
    { title: 'محادثات في Oslofjord', lang: 'ar' },
    'بدأت المفاوضات بين الدولتين في المساء.',
  ),
  'tie-a-older': write(
    { title: 'Estuary bulletin: spring', day: '2019-04-04' },
    'The estuary otter returned to the lock.',
  ),
  'tie-b-newer': write(
    { title: 'Estuary bulletin: autumn', day: '2026-04-04' },
    'The estuary otter returned to the lock.',
  ),
  'title-older': write(
    { title: 'Pontoon closures', day: '2019-01-05' },
    'Nothing else is said of them.',
  ),
  'body-newer': write(
    { title: 'Notes from the yard', day: '2026-09-05' },
    'One pontoon, a second pontoon, a third pontoon and a pontoon for the guests.',
  ),
  ...Object.fromEntries(
    ['first', 'second', 'third'].map((name) => [
      `deterrence-${name}`,
      write(
        { title: `A ${name} essay on restraint` },
        `The ${name} essay says what deterrence means.`,
      ),
    ]),
  ),
};

/** Texts by path below `briefings/`. */
export const searchable: Readonly<Record<string, string>> = Object.fromEntries([
  ...bulk.map((one) => {
    const { path, hasBreakwater: _, ...fields } = one;
    return [`${path}.mdx`, write(fields, bulkText(one))] as const;
  }),
  ...Object.entries(needles).map(([name, text]) => [`needles/${name}.mdx`, text] as const),
]);
