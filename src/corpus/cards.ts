import { earlierView } from '../briefing/revisions/earlier.ts';
import { addresses } from '../briefing/addresses/urls.ts';
import type { EarlierFacts } from '../briefing/past.ts';
import type { Plan } from '../briefing/plan/plan.ts';
import type { Revision } from '../briefing/revisions/view.ts';
import type { BriefingView } from '../briefing/view.ts';
import { cardsNamed, type BriefingCard } from '../formats/card/files/files.ts';
import { cardsOf } from '../formats/card/card.ts';
import { revisionCard, withdrawnCard, type NamedCard } from '../formats/card/revision.ts';
import type { Site } from '../site.ts';
import { Store } from '../store/store.ts';

interface Options {
  /** The project's folder. */
  root: string;
  site: Site;
  /** The present, UTC, RFC 3339. */
  now: string;
}

/** The cards of all pages that have one: of briefings, and of their revisions but the current ones. */
export function allCards({ all, history }: Plan, options: Options): BriefingCard[] {
  const { root, site } = options;
  const texts = new Store(root, 'revision');
  try {
    return all.flatMap((view) =>
      cardsNamed(view.file, () => [
        ...(view.withdrawn
          ? [{ id: view.id, card: withdrawnCard(view, site) }]
          : cardsOf(view, site, root).map((card) => ({ id: view.id, card }))),
        ...history
          .revisionsOf(view.id)
          .filter(({ isCurrent, withdrawn }) => withdrawn ?? !isCurrent)
          .map((revision) => cardIn(texts, revision, options)),
      ]),
    );
  } finally {
    texts.close();
  }
}

/** The card of one revision. */
export function cardOfRevision(revision: Revision, options: Options): NamedCard {
  const texts = new Store(options.root, 'revision');
  try {
    return cardIn(texts, revision, options);
  } finally {
    texts.close();
  }
}

const cardIn = (texts: Store, revision: Revision, options: Options): NamedCard =>
  revisionCard(revision, viewIn(texts, revision, options), options.site, options.root);

/** The briefing as the revision had it; nothing where it was withdrawn. */
function viewIn(
  texts: Store,
  { briefing, told }: Revision,
  { site, now }: Options,
): BriefingView | undefined {
  if (!told?.earlier) return told && briefing;
  const { facts } = texts.read(told.earlier.name) as EarlierFacts;
  return earlierView(briefing, told.earlier, facts, { ...site, to: addresses(site), now });
}
