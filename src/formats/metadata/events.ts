import type { Event } from 'schema-dts';
import { lastDay } from '../../briefing/lists/events.ts';
import type { DescribedBriefing } from './described.ts';
import type { MetadataSettings } from './settings.ts';
import { withOffset } from './times.ts';

/** An event that others can point at. */
export type NamedEvent = Exclude<Event, string> & { '@id': string };

/**
 * What a briefing announces, as https://schema.org/Event: events on a day or later that were still
 * to come at its status, and of which it says where they are, without which nobody lists an event.
 */
export function eventsOf(
  { view, card, pictures }: DescribedBriefing,
  settings: MetadataSettings,
): NamedEvent[] {
  const { to, site } = settings;
  const page = to.absolute(view.href);
  const status = view.stamp.instant.slice(0, 10);
  return view.facts.events.flatMap((event, index) => {
    const { at, until, place, text } = event;
    if (!place || at.length < 10 || lastDay(event) < status) return [];
    return [
      {
        '@type': 'Event' as const,
        '@id': `${page}#event-${index + 1}`,
        name: text,
        description: text,
        startDate: withOffset(at, site.zone),
        ...(until && { endDate: withOffset(until, site.zone) }),
        eventStatus: 'https://schema.org/EventScheduled' as const,
        location: { '@type': 'Place' as const, name: place, address: place },
        image: [...pictures, card],
        url: page,
      },
    ];
  });
}
