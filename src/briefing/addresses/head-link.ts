/** A link in the head of a page. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
}
