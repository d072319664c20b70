import { Document } from 'yaml';
import type { FrontMatter } from '../../briefing/schema.ts';
import type { Day } from '../../briefing/time/timestamp.ts';
import type { Moment } from '../../briefing/time/clock.ts';

/** What a file says of itself that is not in its front matter as it was written. */
interface Portable {
  /** Its own address, which a comment names. */
  url: string;
  /** The language of the briefing, which its site need not share with others. */
  lang: string;
  /** The absolute address of the lead picture; missing where it is not kept. */
  image: string | undefined;
}

/**
 * Front matter from what was read of it, in one order and in normal form: times with their offset,
 * so that they mean the same in every time zone, and fields that say nothing left out.
 */
export function writeFrontMatter(front: FrontMatter, { url, lang, image }: Portable): string {
  const { author, date, status, sources, changes, withdrawn, embargo } = front;
  const document = new Document(
    {
      title: front.title,
      date: dayOrMinute(date),
      author: single(
        author.map(({ name, desk, url: page }) =>
          (desk ?? page) ? { name, desk, url: page } : name,
        ),
      ),
      status: minute(status),
      kind: front.kind,
      summary: front.summary,
      topics: listed(front.topics),
      places: listed(front.places),
      image: front.image && { ...front.image, src: image ?? front.image.src },
      sources: listed(sources),
      changes: listed(changes.map(({ at, type, note }) => ({ at: minute(at), type, note }))),
      withdrawn: listed(
        withdrawn.map(({ status: taken, at, reason }) => ({
          status: taken && minute(taken),
          at: minute(at),
          reason,
        })),
      ),
      reviewBy: front.reviewBy,
      supersedes: front.supersedes,
      lang,
      dir: front.dir,
      translationOf: front.translationOf,
      embargo: embargo && minute(embargo),
      aliases: listed(front.aliases),
    },
    { keepUndefined: false, aliasDuplicateObjects: false },
  );
  document.commentBefore = ` ${url}`;
  return document.toString({ lineWidth: 0 });
}

const listed = <Item>(items: readonly Item[]) => (items.length > 0 ? items : undefined);
const single = <Item>(items: readonly Item[]) => (items.length === 1 ? items[0] : items);

const dayOrMinute = ({ day, moment }: Day): string => (moment ? minute(moment) : day);

/** As clocks showed it; before there were zones their offsets had seconds, which RFC 3339 has not. */
function minute({ local, offset, instant }: Moment): string {
  const written = `${local}${offset}`;
  return Date.parse(written) === Date.parse(instant) ? written : instant;
}
