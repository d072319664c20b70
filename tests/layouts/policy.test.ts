import { expect, it } from 'vitest';
import { stampsCall, stampsScript, themeScript } from '../../src/client/inline-scripts.ts';
import { forDevelopment, policyOf } from '../../src/layouts/policy.ts';

const scripts = [themeScript, stampsScript, stampsCall];
const HASH = /'sha256-[\w+/]{43}='/g;

it('allows the site itself, WebAssembly and three scripts', () => {
  expect(policyOf(scripts).replace(HASH, 'HASH')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' HASH HASH HASH; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; media-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'",
  );
});

it('names a script by the digest that browsers take', () => {
  // The example of Content Security Policy Level 3, section 8.3.
  expect(policyOf(["alert('Hello, world.');"])).toContain(
    "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
  );
});

it('allows what a site adds, and more in development', () => {
  const csp = {
    'script-src': ['https://statistics.example'],
    'frame-src': ['https://films.example', 'https://maps.example'],
  };
  const policy = policyOf([], csp, forDevelopment).split('; ');
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' https://statistics.example");
  expect(policy).toContain('frame-src https://films.example https://maps.example');
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
});
