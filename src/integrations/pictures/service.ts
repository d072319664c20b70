import type { ImageMetadata, LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';

/**
 * Astro's service for pictures, which never publishes an original: where sharp cannot convert a
 * picture, Astro would pass it through, with all that a camera wrote into it.
 */
const service: LocalImageService = {
  ...sharpService,
  async transform(bytes, transform, config, logger) {
    const made = await sharpService.transform(bytes, transform, config, logger);
    if (made.data !== bytes) return made;
    const { src } = transform as { src: string | ImageMetadata };
    throw new Error(`The picture ${typeof src === 'string' ? src : src.src} cannot be converted.`);
  },
};

export default service;
