import { channel } from 'node:diagnostics_channel';

/**
 * The steps that a build takes once: whoever subscribes can count them. A pass of the rules comes
 * on top for every end of an embargo.
 */
export const steps = {
  open: channel('dateline:corpus:open'),
  rules: channel('dateline:corpus:rules'),
  views: channel('dateline:corpus:views'),
  /** Reading histories, and compiling what they hold. */
  past: span('dateline:corpus:past'),
  /** Printing pages, from the first to the last. */
  print: span('dateline:print'),
};

/** A step that takes its time: whoever subscribes can measure it. */
function span(name: string) {
  return { begin: channel(`${name}:begin`), end: channel(`${name}:end`) };
}
