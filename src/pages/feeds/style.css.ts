import { messagesFor } from '../../briefing/messages/messages.ts';
import { directionOf } from '../../briefing/view.ts';
import { answer } from '../../formats/answer.ts';
import { feedStyle } from '../../formats/feed/style.ts';
import { site } from '../../site.ts';

/** How a browser shows a feed that somebody opens. */
export const GET = () =>
  answer(
    'feedStyle',
    feedStyle({ opened: messagesFor(site.lang).feeds.opened, dir: directionOf(site.lang) }),
  );
