import {
  calendarPaths,
  calendarResponse,
  type Calendar,
} from '../../collection/feeds/calendars.ts';

/** The calendars of the site and of topics. */
export const getStaticPaths = calendarPaths;

export const GET = ({ props }: { props: { calendar: Calendar } }) =>
  calendarResponse(props.calendar);
