import { briefingNames } from '../../formats/feed/tags.ts';
import { plan } from '../../collection.ts';

let known: Promise<Map<string, string>> | undefined;

/** The names of briefings that never change, by their ids. */
export async function feedNames(): Promise<(id: string) => string> {
  const names = await (import.meta.env.DEV ? read() : (known ??= read()));
  return (id) => names.get(id)!;
}

async function read(): Promise<Map<string, string>> {
  const { all, history } = await plan();
  return briefingNames(all.map(({ id }) => ({ id, past: history.past(id) })));
}
