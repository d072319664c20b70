import type { Site } from '../site.ts';

/** `/.well-known/security.txt` after RFC 9116; `canonical` is its own absolute address. */
export function securityText(security: NonNullable<Site['security']>, canonical: string): string {
  const { contact, expires, policy, languages } = security;
  const lines = [
    ...[contact].flat().map((one) => `Contact: ${one}`),
    `Expires: ${expires}`,
    `Canonical: ${canonical}`,
    ...(policy ? [`Policy: ${policy}`] : []),
    ...(languages ? [`Preferred-Languages: ${languages.join(', ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
