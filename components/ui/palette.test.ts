import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");

/** The colours of one theme by name; the dark ones stand on the light ones. */
function palette(theme: "light" | "dark"): Map<string, string> {
  const blocks = theme === "light" ? [":root"] : [":root", ".dark"];
  const entries = blocks.flatMap((selector) => {
    const block = css.slice(css.indexOf(`\n${selector} {`)).split("\n}")[0] ?? "";
    return [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]] as const);
  });
  return new Map(entries.map(([name = "", colour = ""]) => [name, colour]));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const surfaces = ["panel", "panel-muted", "panel-raised", "hover", "selected", "canvas"];
const textPairs: [string, string][] = [
  ...["text", "text-muted", "text-faint", "accent-text"].flatMap((text) =>
    surfaces.map((surface): [string, string] => [text, surface]),
  ),
  ...["panel", "panel-muted", "panel-raised", "hover"].flatMap((surface): [string, string][] => [
    ["danger", surface],
    ["warning", surface],
    ["success", surface],
  ]),
  ["text", "segment"],
  ["text-muted", "segments"],
  ["text", "accent-soft"],
  ["text-muted", "accent-soft"],
  ["accent-text", "accent-soft"],
  ["danger", "danger-soft"],
  ["warning", "warning-soft"],
  ["text", "warning-soft"],
  ["text", "danger-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-hover"],
  ["on-danger", "danger-strong"],
  ["on-badge", "badge"],
  ["on-badge", "badge-muted"],
  ["rail-text", "rail"],
  ["on-rail", "rail"],
  ["on-rail", "rail-hover"],
  ["bubble-own-text", "bubble-own"],
  ["bubble-other-text", "bubble-other"],
  ["on-tooltip", "tooltip"],
  ["door-from", "text"],
  ["door-from", "text-muted"],
  ["door-to", "text-muted"],
  ...Array.from({ length: 10 }, (_, index): [string, string] => ["on-avatar", `avatar-${index}`]),
];

test.each(["light", "dark"] as const)("%s: every text can be read on its surface", (theme) => {
  const colours = palette(theme);
  const tooWeak = textPairs
    .map(([text, surface]) => ({
      pair: `${text} on ${surface}`,
      ratio: contrast(colours.get(text) ?? "", colours.get(surface) ?? ""),
    }))
    .filter(({ ratio }) => !(ratio >= 4.5));
  expect(tooWeak).toEqual([]);
});
