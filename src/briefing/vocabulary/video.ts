import { z } from 'zod';
import { fileOf, prose, text, when, type VocabularyEntry } from './entry.ts';
import { webAddress } from './field-types.ts';

export const Video = {
  about: 'A film beside the briefing (src), or a link to its broadcaster (href).',
  props: z
    .strictObject({
      src: fileOf('mp4|webm', 'must be a film in MP4 or WebM').optional(),
      href: webAddress.optional(),
      poster: text.optional(),
      caption: prose.optional(),
      credit: text.optional(),
      programme: text.optional(),
      aired: when.optional(),
      transcript: prose.optional(),
      captions: fileOf('vtt', 'must be a file of WebVTT, which ends in .vtt').optional(),
    })
    .refine((props) => (props.src === undefined) !== (props.href === undefined), {
      error: 'needs either src (a file beside the briefing) or href (a web address), not both',
    }),
  children: 'none',
  files: { src: 'beside', poster: 'beside', captions: 'beside' },
  words: ({ caption, programme, aired, credit, transcript }, say) => ({
    label: say.messages.video,
    caption,
    programme,
    aired: aired && say.time(aired),
    credit,
    long: transcript,
  }),
} as const satisfies VocabularyEntry;
