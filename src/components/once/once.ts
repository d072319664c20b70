import { asHtml, type Html } from './html.ts';

const made = new Map<string, Html>();

/** What `make` gave for a form the first time; development makes it anew for every page. */
export function kept(form: string, make: () => Promise<string>): Html | Promise<Html> {
  const known = import.meta.env.DEV ? undefined : made.get(form);
  return known ?? keep(form, make);
}

async function keep(form: string, make: () => Promise<string>): Promise<Html> {
  const html = asHtml(await make());
  made.set(form, html);
  return html;
}
