import { folderWanted, isFolder } from './hosting.ts';
import { Refusal } from './refusal.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws a `Refusal` for variables that `src/site.ts` could not make sense of. */
export function checkEnvironment({ SITE_URL, SITE_BASE, SOURCE_DATE_EPOCH }: Environment): void {
  if (SITE_URL !== undefined) checkOrigin(SITE_URL);
  if (SITE_BASE) checkFolder(SITE_BASE);
  if (SOURCE_DATE_EPOCH && !/^\d{1,11}$/.test(SOURCE_DATE_EPOCH)) {
    throw new Refusal(
      `SOURCE_DATE_EPOCH is "${SOURCE_DATE_EPOCH}"; it has to be a number of seconds since 1970, such as 1640923980.`,
    );
  }
}

const EXAMPLE = 'such as https://briefings.example.org';

function checkOrigin(text: string): void {
  if (text.trim() === '') {
    throw new Refusal(
      `SITE_URL is empty; set it to the origin of the site, ${EXAMPLE}, or unset it.`,
    );
  }
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new Refusal(`SITE_URL is "${text}"; it has to be the origin of the site, ${EXAMPLE}.`);
  }
  const path = url.pathname.replace(/\/+$/, '');
  if (path !== '') {
    throw new Refusal(
      `SITE_URL is "${text}", which has a folder in it; set SITE_URL=${url.origin} and SITE_BASE=${path}/ instead.`,
    );
  }
  if (url.search || url.hash) {
    throw new Refusal(
      `SITE_URL is "${text}"; it has to end after the name of the host, ${EXAMPLE}.`,
    );
  }
}

function checkFolder(text: string): void {
  const url = /^https?:/i.test(text) ? URL.parse(text) : null;
  if (url) {
    throw new Refusal(
      `SITE_BASE is "${text}", which has an origin in it; set SITE_URL=${url.origin} and SITE_BASE=${url.pathname} instead.`,
    );
  }
  // Slashes that are missing, or there twice, are mended by src/site.ts.
  if (!isFolder(`/${text}/`.replace(/\/{2,}/g, '/'))) {
    throw new Refusal(`SITE_BASE is "${text}"; it has to be ${folderWanted}.`);
  }
}
