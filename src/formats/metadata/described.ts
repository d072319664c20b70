import type { Body } from '../../briefing/body.ts';
import type { Revision } from '../../briefing/revisions/view.ts';
import type { BriefingView } from '../../briefing/view.ts';

/** A briefing with what its page shows besides it. */
export interface DescribedBriefing {
  view: BriefingView;
  body: Body;
  /** By status, newest first. */
  revisions: readonly Pick<Revision, 'href' | 'isCurrent'>[];
  /** Absolute address of the social card, which every briefing has. */
  card: string;
  /** Absolute addresses of the lead picture in 16:9, 4:3 and 1:1, where there is one. */
  pictures: readonly string[];
  /** Absolute addresses of the pictures that stand for films, by the path that is named. */
  posters: ReadonlyMap<string, string>;
  /** The same text in other languages. */
  languages: readonly BriefingView[];
  /** Absolute address of a file beside the briefing. */
  media: (path: string) => string;
}
