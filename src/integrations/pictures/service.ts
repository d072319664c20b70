import { hash } from 'node:crypto';
import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';

/**
 * Astro's service for pictures, which never publishes an original: where sharp cannot convert a
 * picture, Astro would pass it through, with all that a camera wrote into it. What cannot be
 * converted is an error that has a `picture`, the digest of its bytes: the service is not told
 * what file they are from.
 */
const service: LocalImageService = {
  ...sharpService,
  async transform(bytes, transform, config, logger) {
    try {
      const made = await sharpService.transform(bytes, transform, config, logger);
      if (made.data !== bytes) return made;
    } catch (cause) {
      throw refused(bytes, (cause as Error).message, cause);
    }
    throw refused(bytes, 'sharp cannot convert it');
  },
};

const refused = (bytes: Uint8Array, message: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { picture: hash('sha256', bytes) });

export default service;
