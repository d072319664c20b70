/** What pages of updates and of earlier times say, in English; every other language has the same shape. */
export const updates = {
  updates: {
    all: {
      title: 'Updates',
      about: 'Every new status of every briefing, the newest first.',
    },
    corrections: {
      title: 'Corrections',
      about: 'What was wrong and has been put right, and what was withdrawn.',
    },
    none: 'There is none yet.',
    types: {
      first: 'First version',
      update: 'Update',
      correction: 'Correction',
      withdrawn: 'Withdrawn',
    },
  },
  asOf: {
    title: 'As of',
    about:
      'What the briefings said at a time of your choice: each in the version whose status was the latest by then.',
    caveat:
      'A status is the time as of which a text holds. The text may have been published somewhat later.',
    field: 'Date and time',
    zone: (zone: string) => `Times are those of ${zone}.`,
    topic: 'Topic',
    everyTopic: 'All topics',
    show: 'Show',
    more: 'Show more',
    held: (when: string) => `What held on ${when}`,
    nothing: 'No such briefing has a status so early.',
    noTime: 'Choose a date and a time.',
    failed: 'The statuses cannot be loaded now.',
    months: 'Statuses by month',
    current: 'current',
    withdrawn: 'withdrawn',
    monthAbout: 'The statuses of this month, the newest first.',
  },
};
