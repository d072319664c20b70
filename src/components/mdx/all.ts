import type { ComponentNode } from '../../briefing/body.ts';
import Cite from './Cite.astro';
import Event from './Event.astro';
import Figure from './Figure.astro';
import Judgement from './Judgement.astro';
import KeyPoints from './KeyPoints.astro';
import Note from './Note.astro';
import Picture from './Picture.astro';
import Quote from './Quote.astro';
import Timeline from './Timeline.astro';
import Video from './Video.astro';

/** What may stand in a body; plain and trusted briefings are printed with the same components. */
// Each has props of its own, which the compiler has checked against the vocabulary.
export const forWriters: Record<ComponentNode['component'], (props: any) => unknown> = {
  Cite,
  Event,
  Figure,
  Judgement,
  KeyPoints,
  Note,
  Picture,
  Quote,
  Timeline,
  Video,
};
