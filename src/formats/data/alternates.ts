import type { HeadLink } from '../../briefing/addresses/head-link.ts';
import { sitePages, type KindName } from '../../briefing/addresses/site-pages.ts';
import type { Addresses } from '../../briefing/addresses/urls.ts';
import type { Revision } from '../../briefing/revisions/view.ts';
import { hasText, type BriefingView } from '../../briefing/view.ts';

/** What a page says in other forms, for its head (HTML, "link type alternate"). */

const alternate = (kind: KindName, href: string): HeadLink => ({
  rel: 'alternate',
  type: sitePages[kind].type!.replace(/;.*/, ''),
  href,
});

export const briefingAlternates = (view: BriefingView, to: Addresses): HeadLink[] => [
  alternate('briefingData', to.absolute(to.briefingData(view.id))),
  ...(hasText(view) ? [alternate('briefingText', to.absolute(to.briefingText(view.id)))] : []),
];

export const revisionAlternates = ({ briefing, status }: Revision, to: Addresses): HeadLink[] => [
  alternate('revisionData', to.absolute(to.revisionData(briefing.id, status))),
];

/** The data of all briefings have longer pages than their list. */
export const listAlternates = (to: Addresses): HeadLink[] => [
  alternate('briefingsData', to.absolute(to.briefingsData())),
];
