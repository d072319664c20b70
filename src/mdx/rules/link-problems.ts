import type { Finding } from '../../briefing/problem.ts';
import { attachmentTypes, type Target } from './link-target.ts';

const PICTURE = /^(avif|gif|heic|jpe?g|png|tiff?|webp)$/;

const faulty = ['unsafe', 'unserved', 'host', 'slashes', 'unparsable', 'empty'] as const;
type Faulty = Extract<Target, { kind: (typeof faulty)[number] }>;

export const isFaulty = (target: Target): target is Faulty =>
  (faulty as readonly string[]).includes(target.kind);

/** Why a link cannot stand as it was `written`, and what to write instead. */
export function linkFault(written: string, target: Faulty): Omit<Finding, 'at'> {
  if (target.kind === 'unsafe') {
    return {
      name: 'unsafe-address',
      message: `"${written}" is not an address that a briefing may link to`,
      hint: 'Link to an address that begins with https://, mailto:, tel: or the like, to a page of this site, or to a file beside the briefing.',
    };
  }
  if (target.kind === 'empty') {
    return {
      name: 'broken-link',
      severity: 'warning',
      message: written.trim() ? `"${written}" leads nowhere` : 'The link has no address',
      hint: 'Put an address between the parentheses, such as https://example.org/, or take the link off its words.',
    };
  }
  if (target.kind === 'slashes') {
    return {
      name: 'broken-link',
      message: `The slashes of "${written.replaceAll('%5C', '\\')}" are not those of an address`,
      hint: `Write ${target.href}.`,
    };
  }
  if (target.kind === 'unparsable') {
    return {
      name: 'broken-link',
      message: `"${written}" is no address that a browser could open`,
      hint: 'Look at its host and port: https://example.org:8080/page is one.',
    };
  }
  if (target.kind === 'host') {
    return {
      name: 'broken-link',
      message: `"${written}" would lead to a page of this site`,
      hint: `To link to another site, write https://${written}.`,
    };
  }
  const { extension } = target;
  if (/^[^\s/@]+@[^\s/@]+\.\p{L}+$/u.test(written)) {
    return {
      name: 'broken-link',
      message: `"${written}" would lead to a file beside the briefing`,
      hint: `To link to an address of e-mail, write mailto:${written}.`,
    };
  }
  return {
    name: 'broken-link',
    message: `"${written}" is a file that is not published: a link may not lead to .${extension}`,
    hint: PICTURE.test(extension)
      ? `To show the picture on the page, write ![What it shows](${written}).`
      : `Save it in another format. Published are: ${Object.keys(attachmentTypes).join(', ')}.`,
  };
}
