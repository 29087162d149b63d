import enEmoji from "emojibase-data/en/data.json" with { type: "json" };
import enWords from "emojibase-data/en/messages.json" with { type: "json" };
import emojibasePackage from "emojibase-data/package.json" with { type: "json" };
import zhEmoji from "emojibase-data/zh/data.json" with { type: "json" };
import zhWords from "emojibase-data/zh/messages.json" with { type: "json" };

/** What the emoji picker reads of the package's data, which is typed by a package that is not installed. */
type EmojiEntry = {
  emoji: string;
  label: string;
  group?: number;
  subgroup?: number;
  order?: number;
  version: number;
  tags?: string[];
  skins?: { emoji: string; tone?: number | number[] }[];
};

/** Without the fields nobody reads it is a third of its size. */
function slim(entries: unknown): EmojiEntry[] {
  return (entries as EmojiEntry[]).map(({ emoji, label, group, subgroup, order, version, tags, skins }) => ({
    emoji,
    label,
    group,
    subgroup,
    order,
    version,
    tags,
    skins: skins?.map((skin) => ({ emoji: skin.emoji, tone: skin.tone })),
  }));
}

const files: Record<string, () => unknown> = {
  "zh/data.json": () => slim(zhEmoji),
  "zh/messages.json": () => zhWords,
  "en/data.json": () => slim(enEmoji),
  "en/messages.json": () => enWords,
};

type Context = { params: Promise<{ locale: string; file: string }> };

// Made once, by the build; anything else under this path does not exist.
export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams() {
  return Object.keys(files).map((name) => {
    const [locale, file] = name.split("/");
    return { locale, file };
  });
}

/** The names and groups of emoji in one language, for the picker: no browser asks another host for them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale, file } = await params;
  const content = files[`${locale}/${file}`];
  if (!content) return new Response(null, { status: 404 });
  return Response.json(content(), {
    headers: {
      "Cache-Control": "public, max-age=86400",
      ETag: `"emojibase-${emojibasePackage.version}-${locale}-${file}"`,
    },
  });
}
