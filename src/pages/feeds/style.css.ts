import { messagesFor } from '../../briefing/messages/messages.ts';
import { directionOf } from '../../briefing/view.ts';
import { feedStyle } from '../../formats/feed/style.ts';
import { site } from '../../site.ts';

/** How a browser shows a feed that somebody opens. */
export const GET = () =>
  new Response(
    feedStyle({ opened: messagesFor(site.lang).feeds.opened, dir: directionOf(site.lang) }),
    { headers: { 'content-type': 'text/css; charset=utf-8' } },
  );
