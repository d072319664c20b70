/**
 * JSON without `<`, so that a writer's text in it is markup for nobody, however it is served or
 * embedded; its value is the same (RFC 8259, section 7).
 */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c');

/** An answer of JSON, which is written as a file. */
export const jsonResponse = (value: unknown): Response =>
  new Response(safeJson(value), { headers: { 'content-type': 'application/json' } });
