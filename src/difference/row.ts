import type { Block } from './block.ts';
import type { Cell } from './cells.ts';
import type { Stretch } from './words.ts';

/** What a reader is shown of one block, in the order of the new text. */
export type Row =
  | { type: 'same'; block: Block; words: number }
  | { type: 'removed' | 'added'; block: Block }
  /** Where a block stood that stands elsewhere now. */
  | { type: 'left'; block: Block; moved: 'up' | 'down' }
  | ChangedRow;

export interface ChangedRow {
  type: 'changed';
  /** The block as it is now; of several that it was split into, the first. */
  block: Block;
  pieces: Stretch[];
  cells?: Cell[];
  moved?: 'up' | 'down';
  /** Another picture stands under the same words. */
  isReplaced?: true;
  /** Addresses that were exchanged under the same words. */
  links?: { from: string; to: string }[];
}
