import type { VideoObject } from 'schema-dts';
import { components } from '../../briefing/body.ts';
import type { DescribedBriefing } from './described.ts';
import type { MetadataSettings } from './settings.ts';
import { withOffset } from './times.ts';
import { publisherRef } from './site-nodes.ts';

/** The films of a briefing, as https://schema.org/VideoObject with when and in what they were aired. */
export function videosOf(described: DescribedBriefing, settings: MetadataSettings): VideoObject[] {
  const { view, body, card, posters, media } = described;
  const films = [...components(body)].filter(({ component }) => component === 'Video');
  const at = (time: string) => withOffset(time, settings.site.zone);
  return films.map(({ props }, index) => {
    const text = (name: string): string | undefined => props[name]?.toString();
    const [aired, caption, programme] = ['aired', 'caption', 'programme'].map(text);
    const [src, href, credit, transcript] = ['src', 'href', 'credit', 'transcript'].map(text);
    const poster = posters.get(text('poster') ?? '');
    return {
      '@type': 'VideoObject',
      '@id': `${settings.to.absolute(view.href)}#video-${index + 1}`,
      name: caption ?? programme ?? view.title,
      description: caption ?? view.lede,
      uploadDate: aired && aired.length >= 10 ? at(aired) : view.facts.front.date.day,
      thumbnailUrl: poster ?? card,
      ...(src && { contentUrl: media(src) }),
      ...(href && { url: href }),
      ...(credit && { creditText: credit }),
      ...(transcript && { transcript }),
      inLanguage: view.lang,
      publisher: publisherRef(settings),
      ...((programme ?? aired) && {
        publication: {
          '@type': 'BroadcastEvent',
          ...(programme && { name: programme }),
          ...(aired && { startDate: at(aired) }),
          isLiveBroadcast: false,
        },
      }),
    };
  });
}
