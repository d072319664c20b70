import { z } from 'zod';
import type { DataForm } from '../../briefing/addresses/data-pages.ts';
import type { DatedRevision } from '../../briefing/revisions/as-of.ts';
import {
  address,
  card,
  change,
  comparedFields,
  count,
  day,
  instant,
  language,
  named,
  source,
  text,
  withdrawal,
} from './fields.ts';

/**
 * The form of what programs are told of briefings. Fields are added, none is renamed, so that
 * readers of today's form can read tomorrow's.
 */

/** The version of the form in which data is written. */
export const VERSION = 1;

const head = {
  $schema: address.meta({ description: 'This schema.' }),
  version: z.literal(VERSION),
};

const identity = { id: text, url: address, title: text, status: instant };

/** What lists and the data of a single briefing say alike. */
const summary = z.object({
  ...identity,
  summary: z.string().meta({ description: 'The lede as plain text; may be empty.' }),
  date: text.meta({ description: 'First published: a day, or a minute (UTC, RFC 3339).' }),
  kind: named,
  authors: z.array(
    named.extend({
      desk: named.optional(),
      homepage: address.optional().meta({ description: 'Their own page, on any site.' }),
    }),
  ),
  topics: z.array(named),
  places: z.array(named),
  lang: language,
  words: count,
  data: address.meta({ description: 'All that is told of it, as JSON.' }),
  markdown: address
    .optional()
    .meta({ description: 'Its text as Markdown; missing where it is not data but code.' }),
  card,
});

const whole = summary.extend({
  dir: z.enum(['ltr', 'rtl', 'auto']),
  minutes: count.meta({ description: 'Reading time.' }),
  state: z.enum(['current', 'updated', 'corrected', 'superseded']),
  reviewBy: day.optional(),
  supersedes: named.optional(),
  supersededBy: named.optional(),
  translationOf: text.optional().meta({ description: 'The id of the briefing it translates.' }),
  sources: z.array(source),
  changes: z.array(change).meta({ description: 'What each status brought, the latest first.' }),
  text: z.string().meta({ description: 'The body as plain text; empty where it is code.' }),
  html: text.meta({ description: 'The whole text as HTML without styles, as feeds have it.' }),
});

const withdrawn = z.object({ ...identity, withdrawn: withdrawal });

const revision = {
  status: instant,
  url: address,
  title: text,
  type: z.enum(['update', 'correction']).optional(),
  note: text.optional(),
  texts: z
    .array(z.object({ sha256: z.string().regex(/^[\da-f]{64}$/), commit: text.optional() }))
    .meta({ description: 'The public texts of this status, oldest first.' }),
};

const briefing = z.object({
  ...head,
  briefing: z.union([whole, withdrawn]),
  revisions: z
    .array(
      z.union([
        z.object(revision),
        z.object({ status: instant, url: address, withdrawn: withdrawal }),
      ]),
    )
    .meta({ description: 'By status, newest first.' }),
});

const briefings = z.object({
  ...head,
  total: count.meta({ description: 'Briefings in all files of this list.' }),
  next: address.optional().meta({ description: 'The file with the next ones.' }),
  briefings: z.array(summary).meta({ description: 'By status, newest first.' }),
});

const revisionForm = z.object({
  ...head,
  ...revision,
  lang: language,
  ...comparedFields,
});

const asOf = z.object({
  ...head,
  revisions: z
    .array(
      z.object({
        id: text,
        status: instant,
        from: instant.optional(),
        title: text,
        kind: text,
        topics: z.array(text),
        lang: language,
        dir: z.enum(['ltr', 'rtl', 'auto']),
        withdrawn: z.literal(true).optional(),
        current: z.literal(true).optional(),
      }) satisfies z.ZodType<DatedRevision>,
    )
    .meta({ description: 'By the time at which they became current, newest first.' }),
});

export const forms = {
  briefing: briefing.meta({ description: 'A briefing and its revisions.' }),
  briefings: briefings.meta({ description: 'A list of briefings.' }),
  revision: revisionForm.meta({ description: 'The text of one revision, as it is compared.' }),
  'as-of': asOf.meta({ description: 'The revisions that became current in a year.' }),
} satisfies Record<DataForm, z.ZodType>;

export type BriefingData = z.output<typeof briefing>;
export type WholeBriefing = z.output<typeof whole>;
export type BriefingSummary = z.output<typeof summary>;
export type BriefingsData = z.output<typeof briefings>;
export type AsOfData = z.output<typeof asOf>;
export type RevisionFacts = BriefingData['revisions'][number];

/** The JSON Schema (2020-12) of a form, under its address; it lets fields through that are added. */
export const schemaOf = (form: DataForm, address: string) => ({
  $id: address,
  ...z.toJSONSchema(forms[form], { target: 'draft-2020-12', io: 'input' }),
});
