import type { PageFacts } from './briefing.ts';
import type { Labelled } from './addresses/urls.ts';
import { messagesFor } from './messages/messages.ts';
import { formatMoment } from './time/format.ts';

/**
 * What the status stamp says, in the language of the interface around the briefing. Its age in
 * words is left to the reader's browser.
 */
export interface Stamp {
  state: 'current' | 'updated' | 'corrected' | 'superseded';
  /** "Status". */
  label: string;
  /** The state as readers read it; empty where it is current. */
  word: string;
  /** What it says as well after `reviewBy`. */
  due: string;
  /** For `<time datetime>`: UTC to the minute. */
  instant: string;
  day: string;
  time: string;
  zone: string;
  /** The briefing that replaces this one. */
  successor?: Labelled;
  /** The briefing that this one replaces. */
  predecessor?: Labelled;
  /** Day after which the briefing is due for review; missing when it was replaced. */
  reviewBy?: string;
}

/** What each status brought, the latest first. */
export const latestChanges = ({ front }: Pick<PageFacts, 'front'>) =>
  front.changes.toSorted((a, b) => (a.at.instant < b.at.instant ? 1 : -1));

/** The latest correction, which later updates do not undo. */
export const latestCorrection = (facts: Pick<PageFacts, 'front'>) =>
  latestChanges(facts).find(({ type }) => type === 'correction');

/** What has been wrong stays marked as corrected, whatever else was added since. */
function stateOf(facts: PageFacts): Stamp['state'] {
  if (latestCorrection(facts)) return 'corrected';
  return facts.front.changes.length > 0 ? 'updated' : 'current';
}

/** What shapes the words and dates of a stamp. */
export interface StampSettings {
  /** Language of the interface around the briefing. */
  interface: string;
  locale: string;
  zone: string;
}

export function stampOf(facts: PageFacts, settings: StampSettings): Stamp {
  const { status, reviewBy } = facts.front;
  const messages = messagesFor(settings.interface);
  const state = stateOf(facts);
  return {
    state,
    label: messages.status,
    word: messages.state[state],
    due: messages.due,
    instant: status.instant,
    ...formatMoment(status, settings.locale, settings.zone),
    ...(reviewBy && { reviewBy }),
  };
}

/** A briefing as far as its stamp is concerned. */
export interface Stamped {
  id: string;
  title: string;
  href: string;
  interface: string;
  stamp: Stamp;
  facts: PageFacts;
}

/** Marks every briefing that another one replaces, and the one that replaces it. */
export function markSuperseded(views: readonly Stamped[]): void {
  const byId = new Map(views.map((view) => [view.id, view]));
  for (const view of views) {
    const old = byId.get(view.facts.front.supersedes ?? '');
    if (!old) continue;
    old.stamp.state = 'superseded';
    old.stamp.word = messagesFor(old.interface).state.superseded;
    // Nobody will review what has been replaced.
    delete old.stamp.reviewBy;
    old.stamp.successor = { label: view.title, href: view.href };
    view.stamp.predecessor = { label: old.title, href: old.href };
  }
}
