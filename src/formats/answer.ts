import { sitePages, type KindName } from '../briefing/addresses/site-pages.ts';

/** What is at an address of the site, which a build writes as a file. */
export const answer = (kind: KindName, text: string): Response => {
  const { type = 'text/plain;charset=UTF-8' } = sitePages[kind];
  // As bytes, because a response encodes a text twice: to measure it, and to send it.
  return new Response(new TextEncoder().encode(text), { headers: { 'content-type': type } });
};

export const answerJson = (kind: KindName, value: unknown): Response =>
  answer(kind, safeJson(value));

/**
 * JSON without `<`, so that a writer's text in it is markup for nobody, however it is served or
 * embedded; its value is the same (RFC 8259, section 7).
 */
export const safeJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
