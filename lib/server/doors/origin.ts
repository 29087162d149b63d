/** The headers that tell where a request was made. */
export type OriginHeaders = {
  origin: string | undefined;
  host: string | undefined;
  "sec-fetch-site": string | undefined;
};

/**
 * Whether a request that acts in somebody's name was made by this site's own pages. A browser names the page's
 * origin with every POST and every WebSocket: it must have this request's own host, or be the public address.
 * Without an origin, a browser still says how page and request are related; a program says neither and
 * is let through, since nobody's cookies travel with it unasked.
 */
export function isOwnOrigin(headers: OriginHeaders, publicUrl: string | undefined): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  if (origin === undefined) return site === undefined || site === "same-origin" || site === "none";
  if (publicUrl !== undefined && origin === publicUrl) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}
