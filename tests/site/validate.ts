import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { pagesIn } from './dist.ts';

/**
 * The HTML standard and html-validate's rules of accessibility. Its presets for style are not
 * taken: pages are printed by a program, without superfluous spaces and quotes.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
    rules: {
      // Integrity guards against other hosts; everything here comes from the page's own.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

/** What stands in a `<template>` is filled in before a reader meets it. */
const isInert = (selector: string | null) => selector?.includes('template') ?? false;

/** What the validator says of all pages of a built site, a line each. */
export async function htmlFindings(dist: string): Promise<string[]> {
  const findings: string[] = [];
  for (const path of pagesIn(dist)) {
    const source = readFileSync(join(dist, path), 'utf8');
    const report = await validator.validateString(source, path);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column, selector } of messages) {
        if (!isInert(selector))
          findings.push(`${path}:${line}:${column} ${ruleId}: ${message} (${selector})`);
      }
    }
  }
  return findings;
}
