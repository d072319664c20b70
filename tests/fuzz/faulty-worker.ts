import { serve } from './serve.ts';

/** Reads inputs badly, in each way that has to be found. */
const target = (text: string): string[] => {
  if (text.includes('throw')) throw new TypeError('thrown');
  if (text.includes('abort')) process.abort();
  while (text.includes('hang'));
  return text.includes('leak') ? ['a leak'] : [];
};

await serve({ briefing: target }, [], 300);
