import type { AstroLoggerDestination } from 'astro';
import astroLog from 'astro/logger/node';
import { printableInColour } from '../briefing/text/printable.ts';

/** Astro counts only the pages that it has printed itself, which are a few; see printer.ts. */
const COUNT = /^\d+ page\(s\) (?=built in )/;

/**
 * A log without a line for every page: thousands of them hide what matters. Astro begins such a
 * line, leaves it open while the page is printed, and ends it with the time that took.
 * Errors of Astro and of its bundler name what writers wrote, so all is made printable.
 */
export function withoutPages(log: AstroLoggerDestination): AstroLoggerDestination {
  let open = 0;
  return {
    write(message) {
      const isNews = message.level === 'info';
      if (isNews && !message.newLine) open++;
      else if (isNews && open > 0 && message.label === 'SKIP_FORMAT') open--;
      else {
        const text = printableInColour(message.message);
        log.write({ ...message, message: text.replace(COUNT, '') });
      }
    },
  };
}

/** For Astro's setting `logger`, which wants the name of a file. */
export default (): AstroLoggerDestination => withoutPages(astroLog());
