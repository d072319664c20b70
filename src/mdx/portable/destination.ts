/** As it may stand in Markdown: brackets would end it. */
export const destination = (address: string, title?: string | null): string =>
  address.replaceAll('(', '%28').replaceAll(')', '%29') +
  (title ? ` "${title.replace(/["\\&<]/g, String.raw`\$&`)}"` : '');
