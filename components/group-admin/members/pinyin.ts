/** How a name is typed in Latin letters: 张三 → zhangsan, and its initials: zs. */
export type Spelling = { full: string; initials: string };
export type Spell = (name: string) => Spelling;

let loading: Promise<Spell> | undefined;

/** The dictionary, which is large: asked for when somebody types letters, and then kept. */
export function loadSpell(): Promise<Spell> {
  loading ??= import("pinyin-pro").then(({ pinyin }) => {
    const known = new Map<string, Spelling>();
    return (name) => {
      const found = known.get(name);
      if (found) return found;
      const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
      const spelling = {
        full: syllables.join("").toLowerCase().replace(/\s+/gu, ""),
        initials: syllables
          .map((syllable) => syllable.slice(0, 1))
          .join("")
          .toLowerCase(),
      };
      known.set(name, spelling);
      return spelling;
    };
  });
  return loading;
}
