const made = new Map<string, Promise<string>>();

/** What `make` gave for a form the first time; development makes it anew for every page. */
export function kept(form: string, make: () => Promise<string>): Promise<string> {
  const known = import.meta.env.DEV ? undefined : made.get(form);
  if (known) return known;
  const html = make();
  made.set(form, html);
  return html;
}
