import type { AstroLoggerDestination } from 'astro';
import astroLog from 'astro/logger/node';

/** Astro counts only the pages that it has printed itself, which are a few; see printer.ts. */
const COUNT = /^\d+ page\(s\) (?=built in )/;

/**
 * A log without a line for every page: thousands of them hide what matters. Astro begins such a
 * line, leaves it open while the page is printed, and ends it with the time that took.
 */
export function withoutPages(log: AstroLoggerDestination): AstroLoggerDestination {
  let open = 0;
  return {
    write(message) {
      const isNews = message.level === 'info';
      if (isNews && !message.newLine) open++;
      else if (isNews && open > 0 && message.label === 'SKIP_FORMAT') open--;
      else log.write({ ...message, message: message.message.replace(COUNT, '') });
    },
  };
}

/** For Astro's setting `logger`, which wants the name of a file. */
export default (): AstroLoggerDestination => withoutPages(astroLog());
