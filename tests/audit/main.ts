import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureChromium, onThisMachine, quiet } from '../chromium.ts';
import { runBuild } from '../site/build.ts';
import { removeProject } from '../site/project.ts';
import { auditAxe } from './axe-pages.ts';
import { auditLighthouse } from './lighthouse.ts';
import { pagesOfEachKind } from './pages.ts';
import { auditProject } from './project.ts';
import { serveCompressed } from './serve.ts';
import { auditWeights } from './weights.ts';

/** `npm run audit -- --only lighthouse`: what Lighthouse, axe and the scales say of the pages. */

const parts = ['weights', 'axe', 'lighthouse'] as const;
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = parts.filter((part) => !values.only || values.only === part);
if (wanted.length === 0) {
  console.error(`--only wants one of: ${parts.join(', ')}.`);
  process.exit(1);
}

const executablePath = ensureChromium(onThisMachine, console.log);
const root = auditProject();
const dist = join(root, 'dist');
const served = await serveCompressed(dist);
const findings: string[] = [];
try {
  // Lighthouse asks whether a page's canonical address is on the host it was loaded from.
  const { code, stdout, stderr } = await runBuild(root, { SITE_URL: served.url });
  if (code !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  const browser = await chromium.launch({ executablePath, args: [...quiet] });
  const pages = pagesOfEachKind(dist);
  const reading = pages.filter((path) => !path.startsWith('search/'));
  if (wanted.includes('weights'))
    findings.push(...(await auditWeights(browser, served.url, reading)));
  if (wanted.includes('axe')) findings.push(...(await auditAxe(browser, served.url, pages)));
  await browser.close();
  if (wanted.includes('lighthouse'))
    findings.push(...(await auditLighthouse(executablePath, served.url)));
} finally {
  await served.close();
  removeProject(root);
}
console.log(findings.length > 0 ? findings.join('\n') : 'Nothing found.');
process.exitCode = findings.length > 0 ? 1 : 0;
