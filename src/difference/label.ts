import type { Messages } from '../briefing/messages/messages.ts';
import type { ChangedRow, Row } from './row.ts';

/** What a block is, and what became of it, where its words do not say so; else nothing. */
export function labelOf(
  row: Exclude<Row, { type: 'left' }>,
  { labels, picture, replaced }: Messages['revisions'],
): string {
  const { moved, isReplaced }: Partial<ChangedRow> = row.type === 'changed' ? row : {};
  return [
    row.block.kind === 'picture' && (isReplaced ? replaced : picture),
    (row.type === 'added' || row.type === 'removed') && labels[row.type],
    moved && labels[moved],
  ]
    .filter(Boolean)
    .join(' · ');
}
