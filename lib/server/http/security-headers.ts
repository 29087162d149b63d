/** What the headers depend on. `host` is the request's own Host header. */
export type Setting = {
  nonce: string;
  host: string | undefined;
  isProduction: boolean;
  isEncrypted: boolean;
};

/**
 * The content security policy: scripts run only with this response's nonce (or loaded by one that did), and
 * nothing is fetched from, sent to or framed by another site. Styles may be inline: they carry sizes and positions.
 */
function contentSecurityPolicy({ nonce, host, isProduction }: Setting): string {
  // Written out besides 'self', which older browsers do not take for sockets.
  const sockets = /^[\w.:[\]-]+$/.test(host ?? "") ? ` ws://${host} wss://${host}` : "";
  return [
    "default-src 'self'",
    // Hot reloading in development evaluates code.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isProduction ? "" : " 'unsafe-eval'"}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self'${sockets}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}

/** The headers of every response. */
export function securityHeaders(setting: Setting): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(setting),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(setting.isEncrypted && { "Strict-Transport-Security": "max-age=31536000" }),
  };
}
