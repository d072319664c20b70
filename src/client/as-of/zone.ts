/** Times of a zone, without a library: the page's field has the clock of the site. */

const clockOf = (zone: string) =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });

/** What a zone's clock shows, as a field for date and time wants it: `2022-01-03T12:00`. */
export function localIn(time: Date, zone: string): string {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>;
  const { year, month, day, hour, minute } = parts;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/**
 * A zone's local time as UTC, RFC 3339 to the minute; nothing for what is no time. Of a time that
 * comes twice it is the later one, so that nothing is left out; one that a clock change leaves out
 * is the time of the change.
 */
export function instantIn(local: string, zone: string): string | undefined {
  const match = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.exec(local);
  const asUtc = match ? Date.parse(`${match[0]}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return undefined;
  // No zone is further from UTC; among all minutes around, the last that shows no more than this.
  const day = 24 * 60 * 60_000;
  let [low, high] = [asUtc - day, asUtc + day];
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2 / 60_000) * 60_000;
    if (localIn(new Date(middle), zone) <= match![0]) low = middle;
    else high = middle;
  }
  return `${new Date(low).toISOString().slice(0, 16)}Z`;
}
