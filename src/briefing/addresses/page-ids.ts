/**
 * The ids that pages use themselves, around the body of a briefing. A body must not have one of
 * them again: scripts and links would find the wrong element.
 */
export const frameIds: readonly string[] = [
  'changes',
  'citation',
  'coming',
  'compare',
  'compare-heading',
  'content',
  'focus',
  'footnote-label',
  'lately',
  'related',
  'search-dialog',
  'search-dialog-words',
  'search-engine-words',
  'search-words',
  'sources',
];
