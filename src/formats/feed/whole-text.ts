import type { Body } from '../../briefing/body.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import type { Withdrawal } from '../../briefing/past.ts';
import { inWords } from '../../briefing/revisions/view.ts';
import { latestChanges, latestCorrection } from '../../briefing/stamp.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';
import type { Moment } from '../../briefing/time/clock.ts';
import { formatDay, formatMoment } from '../../briefing/time/format.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { fallbackHtml } from './body.ts';
import { portableHtml } from './portable-html.ts';

/** What shapes the whole text of a briefing outside of its page. */
export interface WholeTextSettings {
  /** IANA zone of the site. */
  zone: string;
  /** The absolute address of an address of this site. */
  absolute: (address: string) => string;
  /** The absolute address of a file that the briefing names; missing where it is not kept. */
  media: (path: string) => string | undefined;
}

/** A briefing's text with all that its page says of it; nothing stands for a body that is code. */
export function wholeText(
  view: BriefingView,
  body: Body | undefined,
  { zone, absolute, media }: WholeTextSettings,
): string {
  const { facts, lede, stamp, locale } = view;
  const { front } = facts;
  const messages = messagesFor(view.interface);
  const page = absolute(view.href);
  const correction = latestCorrection(facts);
  const when = (at: Moment) => inWords(formatMoment(at, locale, zone));
  const settings = { lang: view.interface, locale, zone, media };
  const [status, state] = [`${stamp.label}: ${inWords(stamp)}`, stamp.word];
  const parts = [
    paragraph(strong(status) + (state && ` · ${escapeMarkup(state)}`)),
    ...[
      { label: messages.supersededBy, other: stamp.successor },
      { label: messages.replaces, other: stamp.predecessor },
    ].map(({ label, other }) =>
      other ? paragraph(`${escapeMarkup(label)} ${link(absolute(other.href), other.label)}`) : '',
    ),
    correction ? paragraph(said(messages.change.correction, correction.note)) : '',
    front.summary ? paragraph(escapeMarkup(lede)) : '',
    front.image ? fallbackHtml([figure(front.image)], settings) : '',
    body ? portableHtml(fallbackHtml(body, settings), page) : paragraph(link(page, view.title)),
    listed(
      messages.changes,
      'ul',
      latestChanges(facts).map(({ at, type, note }) =>
        said(`${when(at)} · ${messages.change[type]}`, note),
      ),
    ),
    listed(messages.sources, 'ol', front.sources.map(sourceIn(view))),
  ];
  return framed(view, parts);
}

/** What there is to read of a briefing or a revision that was taken back. */
export function noticeText(
  view: Pick<BriefingView, 'interface' | 'lang' | 'dir' | 'locale'>,
  { at, reason }: Withdrawal,
  { zone, what }: { zone: string; what: 'briefing' | 'revision' },
): string {
  const { withdrawn } = messagesFor(view.interface);
  return framed(view, [
    paragraph(strong(withdrawn[what])),
    paragraph(escapeMarkup(withdrawn.on(inWords(formatMoment(at, view.locale, zone))))),
    paragraph(escapeMarkup(reason)),
  ]);
}

/** What a new status brought, before the text that has it. */
export const noteText = (label: string, note: string | undefined): string =>
  paragraph(note === undefined ? strong(label) : said(label, note));

/** Direction and language go with the text, because feeds and their readers have their own. */
const framed = ({ lang, dir }: Pick<BriefingView, 'lang' | 'dir'>, parts: readonly string[]) =>
  `<div lang="${lang}" dir="${dir}">\n${parts.filter(Boolean).join('\n')}\n</div>`;

const paragraph = (html: string): string => `<p>${html}</p>`;
const strong = (text: string): string => `<strong>${escapeMarkup(text)}</strong>`;
const said = (label: string, text: string): string =>
  `${strong(`${label}:`)} ${escapeMarkup(text)}`;
const link = (href: string, text: string): string =>
  `<a href="${escapeMarkup(href)}">${escapeMarkup(text)}</a>`;

const figure = ({ src, alt, caption, credit }: NonNullable<Front['image']>) => ({
  component: 'Figure' as const,
  props: { src, alt, ...(caption && { caption }), ...(credit && { credit }) },
  children: [],
});

type Front = BriefingView['facts']['front'];

const listed = (heading: string, tag: 'ol' | 'ul', items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<h2>${escapeMarkup(heading)}</h2>\n<${tag}>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</${tag}>`;

/** As the page lists it: the numbers of the list are those in the text. */
const sourceIn =
  ({ interface: words, locale }: Pick<BriefingView, 'interface' | 'locale'>) =>
  ({ title, url, publisher, published, accessed, archived }: Front['sources'][number]): string => {
    const { source } = messagesFor(words);
    const day = (label: string, at: string | undefined) =>
      at && `${label} ${formatDay(at, locale)}`;
    const facts = [publisher, day(source.published, published), day(source.accessed, accessed)];
    return [
      url ? link(url, title) : escapeMarkup(title),
      ...facts.flatMap((fact) => (fact ? escapeMarkup(fact) : [])),
      ...(archived ? [link(archived, source.archived)] : []),
    ].join(', ');
  };
