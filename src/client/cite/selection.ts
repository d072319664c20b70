/** What is selected of the text of a briefing, from its first word to its last. */
export function selectedPassage(): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const prose = document.querySelector('.prose');
  const isWithin = prose?.contains(range.commonAncestorContainer);
  return isWithin && selection.toString().trim() ? range : undefined;
}
