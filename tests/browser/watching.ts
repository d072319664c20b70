import type { Page } from 'playwright-core';

/**
 * Notes what goes wrong on a page from now on: errors that it logs or throws, requests that fail,
 * and requests to another host. `ignored` are addresses that may fail.
 */
export function watch(page: Page, origin: string, ignored = /^$/): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (['error', 'warning'].includes(message.type()) && !ignored.test(url)) {
      faults.push(`${message.type()}: ${message.text()} (${url})`);
    }
  });
  page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) {
      faults.push(`asks another host: ${url}`);
    }
  });
  page.on('requestfailed', (request) => {
    // A reader who goes on to another page breaks off what was still loading.
    if (request.failure()?.errorText === 'net::ERR_ABORTED' || ignored.test(request.url())) return;
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !ignored.test(response.url())) {
      faults.push(`${response.status()}: ${response.url()}`);
    }
  });
  return faults;
}
