import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // There are no pictures to scale, and scaling them on demand would be work that strangers can ask for.
  images: { unoptimized: true },
  reactStrictMode: true,
  // Types are checked by `npm run check:types`; the build does not check them a second time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["better-sqlite3", "pg", "pino", "sharp"],
  devIndicators: false,
  // What goes into server functions holds passwords.
  logging: { serverFunctions: false },
  // In development pages may be opened by this name too, not only as localhost.
  allowedDevOrigins: ["127.0.0.1"],
};

export default withNextIntl(config);
