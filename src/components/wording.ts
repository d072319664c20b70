import { foreign } from '../briefing/text/language.ts';
import { directionOf, type BriefingView } from '../briefing/view.ts';
import { messagesFor, type Messages } from '../briefing/messages/messages.ts';
import { site } from '../site.ts';

/** The words of the interface in the language of a briefing, or of the site. */
export const messagesOf = (briefing: Pick<BriefingView, 'interface'> | undefined): Messages =>
  messagesFor(briefing?.interface ?? site.lang);

/** The `lang` of these words on the page of a briefing, unless that is in the same language. */
export const wordsLang = (briefing: Spoken | undefined): string | undefined =>
  briefing && foreign(briefing.interface, briefing.lang);

/** The direction of a phrase that begins with these words, whatever runs around it or stands in it. */
export const wordsDir = (briefing: Pick<BriefingView, 'interface'>): 'ltr' | 'rtl' =>
  directionOf(briefing.interface);

/** The `lang` of words of the site itself, such as the name of a kind. */
export const siteLang = ({ lang }: Pick<Spoken, 'lang'>): string | undefined =>
  foreign(site.lang, lang);

type Spoken = Pick<BriefingView, 'interface' | 'lang'>;
