import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

/** Lets the messenger be installed as an app of its own. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("common");
  return {
    name: t("appName"),
    short_name: t("appName"),
    description: t("tagline"),
    start_url: "/",
    display: "standalone",
    background_color: "#e9eef5",
    theme_color: "#12385f",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
}
