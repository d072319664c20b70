/** What pages say of feeds and calendars, in English; every other language has the same shape. */
export const feeds = {
  feeds: {
    title: 'Feeds',
    follow: 'Follow',
    followName: (name: string) => `Follow ${name}`,
    all: 'All feeds',
    about:
      'A feed tells you of new briefings without an account and without e-mail: give its address to a feed reader.',
    promise:
      'Every feed has the whole text. When a briefing gets a new status, your reader shows it as changed; it does not get it a second time.',
    forms:
      'The three formats say the same: Atom and RSS are read by every feed reader, JSON Feed is easy to read for programs.',
    history: (n: number) =>
      `A feed has the newest ${n} entries, and leads on, page by page, to the first; the pages before the newest of a topic, an author, a desk, a kind or a place have the ledes and the ways to the texts; those of the whole site have the texts.`,
    list: 'All feeds as one file (OPML), which feed readers take in at once',
    calendars: 'Calendars',
    calendarAbout:
      'A calendar has the events that briefings announce, and follows them when they are moved.',
    site: 'Whole site',
    calendar: 'Calendar',
    of: (name: string) => `Briefings: ${name}`,
    opened:
      'This is a feed. Give its address to a feed reader, which will tell you of what is new.',
    subscribe: 'Subscribe to the calendar',
    add: 'Add to calendar',
    told: 'Announced in',
  },
};
