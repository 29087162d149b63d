import { devices } from "@playwright/test";

const { userAgent, deviceScaleFactor } = devices["Pixel 7"]!;

/** A phone, held upright. */
export const phone = {
  viewport: { width: 390, height: 844 },
  userAgent,
  deviceScaleFactor,
  isMobile: true,
  hasTouch: true,
};
