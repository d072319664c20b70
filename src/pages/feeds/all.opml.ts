import { groupings } from '../../briefing/addresses/groupings.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import { to } from '../../collection.ts';
import { readFeeds } from '../../collection/feeds/feeds.ts';
import { answer } from '../../formats/answer.ts';
import { opml } from '../../formats/feed/opml.ts';
import { site } from '../../site.ts';

/** All feeds of the site, for feed readers. */
export const GET = async () => {
  const all = (await readFeeds()).map(({ title, list, grouping }) => ({
    title,
    grouping,
    feed: to.absolute(to.feed(list, 'atom')),
    page: to.absolute(list),
  }));
  const messages = messagesFor(site.lang);
  const sections = [undefined, ...groupings].map((grouping) => ({
    ...(grouping && { heading: messages[grouping] }),
    feeds: all.filter((feed) => feed.grouping === grouping),
  }));
  return answer('feedList', opml({ title: site.name, sections }));
};
