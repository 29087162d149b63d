const HAN = /\p{Script=Han}/u;
const graphemes = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

const firstGrapheme = (text: string): string =>
  graphemes.segment(text)[Symbol.iterator]().next().value?.segment ?? "";

/**
 * What stands on an avatar: the last two characters of a person's Chinese name (the given name), the first two of
 * a group's, otherwise the first letters of two words.
 */
export function initials(name: string, kind: "person" | "group" = "person"): string {
  const bare = name.replace(/[(（[【].*$/u, "").trim() || name.trim();
  const han = [...bare].filter((character) => HAN.test(character));
  if (han.length > 0) return (kind === "group" ? han.slice(0, 2) : han.slice(-2)).join("");
  const words = bare.split(/[\s._\-·]+/u).filter(Boolean);
  const [first = "", second] = words;
  const letters = firstGrapheme(first) + (second && /^\p{L}/u.test(second) ? firstGrapheme(second) : "");
  return letters.toLocaleUpperCase("en");
}

/** The one letter that stands on a small tile: the last of a Chinese given name, otherwise the first. */
export function faceLetter(name: string): string {
  const shown = [...graphemes.segment(initials(name))].map(({ segment }) => segment);
  return (HAN.test(shown[0] ?? "") ? shown.at(-1) : shown[0]) ?? "";
}
