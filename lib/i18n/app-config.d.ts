import type { AppLocale } from "./locales.ts";
import type { Messages } from "./messages.ts";

declare module "next-intl" {
  /** Makes keys and locales known to the type checker. */
  interface AppConfig {
    Locale: AppLocale;
    Messages: Messages;
  }
}
