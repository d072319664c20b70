import { minuteOf, type Moment } from '../time/clock.ts';
import { Problems } from '../problem.ts';
import type { Day } from '../time/timestamp.ts';
import { lookedAt, type Check } from './check.ts';

/** A briefing is published, then changed; its status is the last of it all, and not yet to come. */
export const checkTimes: Check = (readings, grounds) =>
  lookedAt(readings, grounds).flatMap(({ file, facts }) => {
    if (!facts) return [];
    const problems = new Problems(file);
    const { date, status, changes, embargo } = facts.front;
    const present = minuteOf(grounds.now);
    const shown = embargo && embargo.instant > present ? embargo.instant : present;
    if (status.instant > shown) {
      problems.add({
        name: 'time-order',
        severity: 'warning',
        at: facts.places.status,
        message: 'status is still to come, and the briefing cannot know what will be known by then',
        hint: 'Mend the year, the hour or the offset; for a briefing that is to appear later, set embargo.',
      });
    }
    if (isBefore(status, date)) {
      problems.add({
        name: 'time-order',
        severity: 'warning',
        at: facts.places.status,
        message: 'status is earlier than date, the day of publication',
        hint: 'Set status to the time as of which the text holds, or date to when it was first published.',
      });
    }
    for (const [index, { at }] of changes.entries()) {
      const place = facts.places[`changes.${index}.at`] ?? facts.places['changes.at'];
      if (at.instant > status.instant) {
        problems.add({
          name: 'time-order',
          at: place,
          message: `changes: ${at.local.replace('T', ' ')} is later than the status of the briefing`,
          hint: 'Set status to the time of the latest change; readers are told that the text holds as of then.',
        });
      } else if (isBefore(at, date)) {
        problems.add({
          name: 'time-order',
          severity: 'warning',
          at: place,
          message: `changes: ${at.local.replace('T', ' ')} is earlier than date, the day of publication`,
          hint: 'Set date to when the briefing was first published, or mend the time of the change.',
        });
      }
    }
    return problems.list;
  });

const isBefore = ({ instant, local }: Moment, { day, moment }: Day): boolean =>
  moment ? instant < moment.instant : local.slice(0, 10) < day;
