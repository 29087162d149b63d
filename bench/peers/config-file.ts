import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes a template of `bench/peers/config` with every `@NAME@` filled in. */
export function writeConfig(template: string, file: string, values: Record<string, string>): void {
  const text = readFileSync(path.join(import.meta.dirname, "config", `${template}.template`), "utf8");
  writeFileSync(
    file,
    text.replace(/@([A-Z]+)@/g, (whole, name: string) => values[name] ?? whole),
  );
}
