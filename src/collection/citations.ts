import type { CitationKind } from '../briefing/addresses/data-pages.ts';
import { sitePages } from '../briefing/addresses/site-pages.ts';
import type { BriefingView } from '../briefing/view.ts';
import { plan, to } from '../collection.ts';
import { answer } from '../formats/answer.ts';
import { citationFormats } from '../formats/citation/files.ts';
import { styleNames, styles } from '../formats/citation/styles.ts';
import { workOf, type Work } from '../formats/citation/work.ts';
import { site } from '../site.ts';
import { perPlan } from './per-plan.ts';
import { Recent } from './recent.ts';
import { readWithoutBody } from './revisions.ts';

/** Citations of revisions, for the panel on their pages and for reference managers. */

const formats = Object.keys(citationFormats) as CitationKind[];

/** The names of authors that are no persons. */
const institutions = perPlan(
  (current): ReadonlySet<string> =>
    new Set([
      site.name,
      site.publisher.name,
      ...Object.keys(site.about.desks),
      ...current.groups('desks').map(({ label }) => label),
    ]),
);

const recent = perPlan(() => new Recent<BriefingView, Work>(50));

async function work(view: BriefingView): Promise<Work> {
  const made = await recent();
  const known = made.get(view);
  return (
    known ?? made.keep(view, workOf(view, { ...site, to, institutions: await institutions() }))
  );
}

/** What the panel of a briefing, or of a revision, prints. */
export async function citationOf(view: BriefingView) {
  const cited = await work(view);
  const { id, facts } = view;
  return {
    url: cited.url,
    styles: styleNames.map((name) => ({ name, pieces: styles[name](cited) })),
    files: formats.map((kind) => ({
      label: citationFormats[kind].label,
      type: sitePages[kind].type,
      href: to.citation(kind, id, facts.front.status),
    })),
  };
}

/** The citation of a revision as a file. */
export async function citationFile(kind: CitationKind, id: string, stamp: string) {
  const revision = (await plan()).history.revisionAt(id, stamp)!;
  const { view } = readWithoutBody(revision);
  return answer(kind, citationFormats[kind].write(await work(view)));
}
