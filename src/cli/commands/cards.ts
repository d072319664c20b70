import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCards } from '../../corpus/cards.ts';
import { readPast } from '../../corpus/past.ts';
import { openSession } from '../../corpus/session.ts';
import { cardFile } from '../../formats/card/card.ts';
import { contactSheet } from '../../formats/card/contact-sheet.ts';
import { writeCards } from '../../formats/card/files/files.ts';
import { progressOn } from '../../formats/card/files/progress.ts';
import { now, site } from '../../site.ts';

/** Draws all cards and writes a page that shows them, into `.cache/`, which is never published. */
export async function showCards(root: string): Promise<void> {
  const options = { root, site, now };
  const session = await openSession(options);
  await readPast(session.corpus, session.list(), options);
  session.tellAnew();
  const named = allCards(session.plan(), options);
  const folder = join(root, '.cache/contact-sheet');
  rmSync(folder, { recursive: true, force: true });
  const folders = { cache: join(root, '.cache/cards'), out: folder };
  await writeCards(named, folders, progressOn(process.stderr, Boolean(process.env.CI)));
  const sheet = join(folder, 'index.html');
  const shown = named.map(({ id, card }) => ({ id, card, file: cardFile(id, card) }));
  writeFileSync(sheet, contactSheet(site.name, shown));
  console.log(`${named.length} cards: open ${sheet}`);
}
