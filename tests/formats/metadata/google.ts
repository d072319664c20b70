/** What Google asks of structured data, by the pages that say so. */
interface Asked {
  page: string;
  required: readonly string[];
  recommended: readonly string[];
  /** Recommended of what a briefing knows only sometimes, or never: nothing is made up. */
  unknown: readonly string[];
}

const docs = 'https://developers.google.com/search/docs/appearance/structured-data';

export const asked = {
  Article: {
    page: `${docs}/article`,
    required: [],
    recommended: [
      'author',
      'author.name',
      'author.url',
      'dateModified',
      'datePublished',
      'headline',
      'image',
    ],
    unknown: [],
  },
  Event: {
    page: `${docs}/event`,
    required: ['location', 'location.address', 'name', 'startDate'],
    recommended: ['description', 'eventStatus', 'image', 'location.name'],
    // A briefing announces what others hold: it sells no tickets, and does not say who performs.
    unknown: ['endDate', 'offers', 'organizer', 'performer', 'previousStartDate'],
  },
  VideoObject: {
    page: `${docs}/video`,
    required: ['name', 'thumbnailUrl', 'uploadDate'],
    recommended: ['description'],
    // The file is known only of a film of one's own; nobody measures it, or counts who saw it.
    unknown: [
      'contentUrl',
      'duration',
      'embedUrl',
      'expires',
      'hasPart',
      'ineligibleRegion',
      'interactionStatistic',
      'publication',
    ],
  },
} satisfies Record<string, Asked>;

/** The properties that a node lacks of those that Google asks for and a briefing knows. */
export function lackingIn(node: object, type: keyof typeof asked): string[] {
  const { required, recommended } = asked[type];
  return [...required, ...recommended].filter((path) => !has(node, path.split('.')));
}

/** Of a list, every one has to have it. */
function has(value: unknown, [name, ...rest]: string[]): boolean {
  if (Array.isArray(value))
    return value.length > 0 && value.every((one) => has(one, [name!, ...rest]));
  const own = (value as Record<string, unknown> | undefined)?.[name!];
  if (rest.length > 0) return has(own, rest);
  return Array.isArray(own) ? own.length > 0 : own !== undefined && own !== '';
}
