import { groupings, type Grouping } from '../../briefing/addresses/groupings.ts';
import { groupsOf } from '../../briefing/lists/archive.ts';
import { correctionsOf, updatesOf, type Update } from '../../briefing/lists/updates.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { updatedAt } from '../../formats/feed/entry.ts';
import { toSeconds, type FeedEntry } from '../../formats/feed/feed.ts';
import type { Dated } from '../../formats/feed/pages.ts';
import { revisionName } from '../../formats/feed/tags.ts';
import { to } from '../../collection.ts';
import { site } from '../../site.ts';
import { briefOfBriefing, briefOfUpdate, entryOfBriefing, entryOfUpdate, keep } from './entries.ts';
import { perPlan } from '../per-plan.ts';
import { permanentNames } from './names.ts';

/** The feeds of the site. */

/** What a feed is of, for the page and the file that list all feeds. */
interface FeedFacts {
  title: string;
  description: string;
  /** The address of the list that shows the same; those of its feeds follow from it. */
  list: string;
  grouping?: Grouping;
}

export interface Feed extends FeedFacts {
  items: FeedItem[];
}

export interface FeedItem extends Dated {
  entry: () => Promise<FeedEntry>;
  /** The same without its text. */
  brief: () => FeedEntry;
}

/** All that is there to be read now, and the notices of what was. */
const isTold = ({ standing, broken }: BriefingView) => standing === 'published' && !broken;

export const readFeeds = perPlan(async ({ all: every, history }): Promise<Feed[]> => {
  const nameOf = await permanentNames();
  const all = every.filter(isTold);
  const items = new Map(all.map((view) => [view, briefingItem(view, nameOf(view.id))]));
  const itemsOf = (views: readonly BriefingView[]) => views.map((view) => items.get(view)!);
  const updates = updatesOf(all.flatMap(({ id }) => history.revisionsOf(id)));
  const updateItems = (some: readonly Update[]) =>
    some.map((update) => updateItem(update, nameOf(update.briefing.id)));
  const messages = messagesFor(site.lang);
  const readable = new Set(all.filter(({ withdrawn }) => !withdrawn));
  return [
    {
      title: site.name,
      description: site.description,
      list: to.home(),
      items: itemsOf(all),
    },
    ...[
      { ...messages.updates.all, list: to.updates(), some: updates },
      { ...messages.updates.corrections, list: to.corrections(), some: correctionsOf(updates) },
    ].map(({ title, about, list, some }) => ({
      title,
      description: about,
      list,
      items: updateItems(some),
    })),
    ...groupings.flatMap((grouping) =>
      groupsOf(all, grouping, site.locale)
        .filter(({ briefings }) => briefings.some((view) => readable.has(view)))
        .map(({ label, slug, href, briefings }) => ({
          title: label,
          description: aboutOf(grouping, slug, label) ?? messages.feeds.of(label),
          list: href,
          grouping,
          items: itemsOf(briefings),
        })),
    ),
  ];
});

const aboutOf = (grouping: Grouping, slug: string, label: string): string | undefined =>
  (grouping === 'kinds' ? site.kinds[slug] : site.about[grouping][label])?.description;

function briefingItem(view: BriefingView, name: string): FeedItem {
  const { date } = view.facts.front;
  return {
    name,
    published: date.moment?.local ?? date.day,
    updated: updatedAt(view),
    entry: keep(`${name} ${view.body}`, () => entryOfBriefing(view, name)),
    brief: once(() => briefOfBriefing(view, name)),
  };
}

function updateItem(update: Update, briefing: string): FeedItem {
  const name = revisionName(briefing, update.status);
  return {
    name,
    published: update.status.instant,
    updated: toSeconds(update.at.instant),
    entry: keep(`${name} ${update.type}`, () => entryOfUpdate(update, name)),
    brief: once(() => briefOfUpdate(update, name)),
  };
}

/** Entries without their texts are small, and older pages of many feeds have the same. */
function once(make: () => FeedEntry): () => FeedEntry {
  let made: FeedEntry | undefined;
  return () => (made ??= make());
}
