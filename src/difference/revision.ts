import type { Block } from './block.ts';
import type { ChangeSize } from './compare.ts';
import type { Shown } from './fold.ts';
import type { Row } from './row.ts';
import type { Stretch } from './words.ts';

/** A revision as it is compared, by the build and in a browser. */
export interface Compared {
  /** BCP 47. */
  lang: string;
  fields: Record<Difference['fields'][number]['field'], string>;
  judgements: Judgement[];
  lists: Record<Difference['lists'][number]['list'], Block[]>;
  blocks: Block[];
}

/** What changed between two revisions, ready to print: fields first, then the text. */
export interface Difference {
  judgements: MovedJudgement[];
  fields: { field: 'title' | 'lede' | 'authors' | 'kind'; pieces: Stretch[] }[];
  /** Only what changed. */
  lists: { list: 'sources' | 'events'; rows: Row[] }[];
  rows: Shown[];
  size: ChangeSize;
  isRewritten: boolean;
}

/** A judgement whose likelihood or confidence is another now. */
export interface MovedJudgement {
  /** The sentence that is judged, as it reads now. */
  text: string;
  from: Judged;
  to: Judged;
}

export interface Judged {
  likelihood: string;
  confidence?: string;
}

/** A sentence that is judged. */
export interface Judgement extends Judged {
  text: string;
}
