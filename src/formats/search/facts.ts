import { foreign, primaryOf } from '../../briefing/text/language.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import type { IndexedFacts } from '../../search/companion-files.ts';
import type { ResultFacts } from '../../search/result-facts.ts';
import type { BriefingView } from '../../briefing/view.ts';

/** What results are narrowed down and sorted by, in the language of the site. */
export function indexedFacts(view: BriefingView, siteLang: string): IndexedFacts {
  const { kind, topics, authors, places, date, stamp } = view;
  return {
    instant: stamp.instant,
    month: date.day.slice(0, 7),
    values: {
      kind: [kind.label],
      topic: topics.map(({ label }) => label),
      author: authors.map(({ label }) => label),
      place: places.map(({ label }) => label),
      year: [date.day.slice(0, 4)],
      language: [languageName(view.lang, siteLang)],
    },
  };
}

/** What a result says of a briefing, in the words of its page. */
export function resultFacts(view: BriefingView): ResultFacts {
  const { stamp, standing, lang, dir } = view;
  const words = foreign(view.interface, lang);
  return {
    instant: stamp.instant,
    label: stamp.label,
    status: `${stamp.day} · ${stamp.time} ${stamp.zone}`,
    state: stamp.state,
    word: stamp.word,
    ...(stamp.reviewBy && { reviewBy: stamp.reviewBy, due: stamp.due }),
    standing: standing === 'published' ? '' : messagesFor(view.interface)[standing],
    lang,
    dir,
    ...(words && { words }),
  };
}

const names = new Map<string, Intl.DisplayNames>();

/** "German" for `de-AT`, in the language of the site; a code that Intl does not know stays. */
function languageName(lang: string, siteLang: string): string {
  let named = names.get(siteLang);
  if (!named) names.set(siteLang, (named = new Intl.DisplayNames(siteLang, { type: 'language' })));
  const code = primaryOf(lang);
  return named.of(code) ?? code;
}
