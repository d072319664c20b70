import { renameSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { cardRenderer } from './render.ts';
import { bytesDigest, type CardJob, type CardReply } from './pool.ts';

/** One thread that draws cards: a job comes in, a file is written, a reply goes out. */

const port = parentPort!;
const render = cardRenderer();

async function draw({ card, file }: CardJob): Promise<void> {
  // Renamed into place, so that a build that is stopped leaves no half of a picture.
  const draft = `${file}.part`;
  const bytes = await render(card);
  writeFileSync(draft, bytes);
  renameSync(draft, `${file}.${bytesDigest(bytes)}.png`);
}

port.on('message', (job: CardJob) => {
  const reply = (message: CardReply) => port.postMessage(message);
  draw(job).then(
    () => reply({}),
    (error: unknown) => reply({ error }),
  );
});
