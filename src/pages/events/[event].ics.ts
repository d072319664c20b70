import { calendarResponse, eventPaths, type Calendar } from '../../collection/feeds/calendars.ts';

/** One announced event, for a reader's own calendar. */
export const getStaticPaths = eventPaths;

export const GET = ({ props }: { props: { calendar: Calendar } }) =>
  calendarResponse(props.calendar);
