/** Names that no page of the site may have, because something besides a browser reads them. */

/** Files that hosts read as settings; what begins with `_` or a full stop is reserved in any case. */
const OF_HOSTS =
  /^(?:cname|firebase\.json|netlify\.toml|staticwebapp\.config\.json|vercel\.json|web\.config)$/i;

/**
 * Names of devices, with any ending, signs that no name may have, and ends that are dropped:
 * https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file
 */
const OF_WINDOWS =
  /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)[ ]*(?:[.:].*)?$|[<>:"|?*\\]|[. ]$/i;

/** Why a segment of an address is reserved, as the end of a sentence; `undefined` where it is not. */
export function reservedFor(segment: string): string | undefined {
  if (segment.startsWith('.') || segment.startsWith('_')) {
    return 'names that begin with a full stop or _ are read by servers and hosts';
  }
  if (OF_HOSTS.test(segment)) return 'hosts read it as their settings';
  if (OF_WINDOWS.test(segment)) return 'Windows has no folder of this name';
  return undefined;
}
