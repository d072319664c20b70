import { channel } from 'node:diagnostics_channel';

/**
 * The steps that a build takes once: whoever subscribes can count them. A pass of the rules comes
 * on top for every end of an embargo.
 */
export const steps = {
  open: channel('dateline:corpus:open'),
  rules: channel('dateline:corpus:rules'),
  views: channel('dateline:corpus:views'),
};
