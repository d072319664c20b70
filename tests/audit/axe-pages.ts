import type { Browser, Page } from 'playwright-core';
import { axeFindings, motionFindings, sidewaysFindings } from './axe.ts';
import { grouped } from './report.ts';
import { open, pageIn, states, type State } from './states.ts';

/** Looks at every page in every state, prints a line for each state, returns all that is wrong. */
export async function auditAxe(
  browser: Browser,
  url: string,
  pages: readonly string[],
): Promise<string[]> {
  const findings: { what: string; where: string }[] = [];
  for (const state of states) {
    const page = await pageIn(browser, state);
    const before = findings.length;
    for (const path of pages) {
      await open(page, url + path, state);
      const found = await findingsIn(page, state);
      findings.push(...found.map((what) => ({ what, where: `/${path} in ${state.name}` })));
    }
    await page.context().close();
    console.log(`axe, ${state.name}: ${pages.length} pages, ${findings.length - before} findings`);
  }
  console.log();
  return grouped(findings);
}

/** All that is wrong with the page as it stands in this state. */
export async function findingsIn(page: Page, state: State): Promise<string[]> {
  return [
    ...(await axeFindings(page)),
    ...(await sidewaysFindings(page)),
    ...(state.reducedMotion ? await motionFindings(page) : []),
  ];
}
