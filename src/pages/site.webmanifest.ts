import { to } from '../collection.ts';
import { answerJson } from '../formats/answer.ts';
import { site } from '../site.ts';

/** W3C Web Application Manifest: the name and icons for a reader's home screen. */
export const GET = () =>
  answerJson('manifest', {
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.lang,
    start_url: to.home(),
    scope: to.home(),
    display: 'browser',
    background_color: '#faf8f3',
    theme_color: '#faf8f3',
    icons: [192, 512].map((size) => ({
      src: to.file(`icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
    })),
  });
