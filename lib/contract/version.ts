/** Raised when an older tab could misread what the server sends; a tab of another version is told to reload. */
export const PROTOCOL_VERSION = 3;

/** Path of the realtime transport, on the same host and port as the pages. */
export const REALTIME_PATH = "/realtime";
