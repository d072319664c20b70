import type { Page } from 'playwright-core';
import { mayBeAsked } from '../fixtures/site.ts';

/**
 * Notes what goes wrong on a page from now on: errors that it logs or throws, requests that fail,
 * and requests to another host that the site does not allow. `ignored` are addresses that may fail,
 * as what is on another host may, which tests need not reach.
 */
export function watch(page: Page, origin: string, ignored = /^$/): string[] {
  const faults: string[] = [];
  const isElsewhere = (url: string) => !url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url);
  const mayFail = (url: string) =>
    ignored.test(url) || (URL.canParse(url) && isElsewhere(url) && mayBeAsked(url));
  page.on('console', (message) => {
    const { url } = message.location();
    if (['error', 'warning'].includes(message.type()) && !mayFail(url)) {
      faults.push(`${message.type()}: ${message.text()} (${url})`);
    }
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (isElsewhere(url) && !mayBeAsked(url)) {
      faults.push(`asks another host: ${url}`);
    }
  });
  page.on('requestfailed', (request) => {
    // A reader who goes on to another page breaks off what was still loading.
    if (request.failure()?.errorText === 'net::ERR_ABORTED' || mayFail(request.url())) return;
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !mayFail(response.url())) {
      faults.push(`${response.status()}: ${response.url()}`);
    }
  });
  return faults;
}
