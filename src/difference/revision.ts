import type { Size } from './compare.ts';
import type { Shown } from './fold.ts';
import type { Row } from './row.ts';
import type { Stretch } from './words.ts';

/** What changed between two revisions, ready to print: fields first, then the text. */
export interface Difference {
  judgements: MovedJudgement[];
  fields: { field: 'title' | 'lede' | 'authors' | 'kind'; pieces: Stretch[] }[];
  /** Only what changed. */
  lists: { list: 'sources' | 'events'; rows: Row[] }[];
  rows: Shown[];
  size: Size;
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
