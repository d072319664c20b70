import type { BriefingView } from '../briefing/view.ts';
import { messagesFor, type Messages } from '../briefing/messages.ts';
import { site } from '../site.ts';

/** The words of the interface in the language of a briefing, or of the site. */
export const messagesOf = (briefing: Pick<BriefingView, 'interface'> | undefined): Messages =>
  messagesFor(briefing?.interface ?? site.lang);
