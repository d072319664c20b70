import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import type { Body } from '../briefing/body.ts';
import { components } from '../briefing/body.ts';
import { fieldsOf, type Picture } from '../briefing/picture.ts';
import type { BriefingView } from '../briefing/view.ts';
import { plan, to } from '../collection.ts';
import { safeJson } from '../formats/answer.ts';
import { briefingAlternates } from '../formats/data/alternates.ts';
import { articleGraph } from '../formats/metadata/article.ts';
import { listGraph, siteGraph, type DescribedList } from '../formats/metadata/lists.ts';
import { mementoLinks } from '../formats/metadata/memento.ts';
import { scholarTags } from '../formats/metadata/scholar.ts';
import { site } from '../site.ts';
import { cardsOf } from './cards.ts';
import { pictureAddress } from './pictures.ts';
import { readCurrent } from './revisions.ts';

export const siteData = safeJson(siteGraph({ to, site }));

/** What a page of a list says to programs. */
export const listData = (listing: DescribedList): string =>
  safeJson(listGraph(listing, { to, site }));

/** What the page of a briefing says to programs: tags, links and a graph of JSON-LD. */
export async function briefingMetadata(view: BriefingView, body: Body) {
  const { history, neighbours } = await plan();
  const revisions = history.revisionsOf(view.id);
  const [card] = cardsOf(view);
  const graph = articleGraph(
    {
      view,
      body,
      revisions,
      card: to.absolute(to.card(card!.file)),
      pictures: await leadPictures(view),
      posters: await postersOf(view, body),
      languages: neighbours(view).languages,
      media: (path) => to.absolute(to.fileBeside(view.file, path)),
    },
    { to, site },
  );
  return {
    tags: scholarTags(view, revisions.find(({ isCurrent }) => isCurrent)!.href, { to, site }),
    links: [...mementoLinks(view, revisions, to), ...briefingAlternates(view, to)],
    data: safeJson(graph),
  };
}

/** Absolute addresses of the pictures on the page of a briefing, its card first. */
export async function imagesOf(view: BriefingView): Promise<string[]> {
  const [card] = cardsOf(view);
  const { pictures } = view.facts;
  const { body = [] } = pictures.length > 0 ? await readCurrent(view) : {};
  const posters = await postersOf(view, body);
  const shown = await Promise.all(
    pictures.map((path) => posters.get(path) ?? pictureAddress(view, path)),
  );
  return [to.card(card!.file), ...shown.filter((src) => src !== undefined)].map(to.absolute);
}

/** Width divided by height, as Google wants a lead picture. */
const RATIOS = [16 / 9, 4 / 3, 1];
/** Pixels; more is not shown anywhere. */
const WIDEST = 1200;

async function leadPictures({ facts, pictures }: BriefingView): Promise<string[]> {
  const picture = pictures[facts.front.image?.src ?? ''];
  if (!picture) return [];
  const full = fieldsOf(picture);
  return Promise.all(
    RATIOS.map((ratio) => {
      const width = Math.floor(Math.min(WIDEST, full.width, full.height * ratio));
      return cropped(picture, width, Math.floor(width / ratio));
    }),
  );
}

const cropped = async (picture: Picture, width: number, height: number): Promise<string> => {
  const src = picture as ImageMetadata;
  const image = await getImage({ src, width, height, fit: 'cover', format: 'jpg' });
  return to.absolute(image.src);
};

/** The pictures that stand for the films of a body, as `components/mdx/Video.astro` shows them. */
async function postersOf({ pictures }: BriefingView, body: Body): Promise<Map<string, string>> {
  const posters = new Map<string, string>();
  for (const { component, props } of components(body)) {
    const poster = component === 'Video' && props.poster?.toString();
    const picture = poster && pictures[poster];
    if (!picture) continue;
    const image = await getImage({ src: picture as ImageMetadata, format: 'webp' });
    posters.set(poster, to.absolute(image.src));
  }
  return posters;
}
