import { describe, expect, it } from "vitest";
import { linkify } from "./linkify.ts";

/** The links of a text as "text → href". */
const linksOf = (text: string) =>
  linkify(text).flatMap((segment) => (segment.kind === "link" ? [`${segment.text} → ${segment.href}`] : []));

describe("linkify", () => {
  it.each<[string, string[]]>([
    ["没有链接的一句话。", []],
    ["https://example.com", ["https://example.com → https://example.com/"]],
    ["看https://example.com看看", ["https://example.com → https://example.com/"]],
    ["https://a.com，https://b.com。", ["https://a.com → https://a.com/", "https://b.com → https://b.com/"]],
    ["网址：https://a.com/x；再说", ["https://a.com/x → https://a.com/x"]],
    ["（https://a.com/x）", ["https://a.com/x → https://a.com/x"]],
    ["《https://a.com/x》、", ["https://a.com/x → https://a.com/x"]],
    ["https://a.com/？x", ["https://a.com/ → https://a.com/"]],
    ["(https://a.com/b).", ["https://a.com/b → https://a.com/b"]],
    ["https://a.com/x看看这个", ["https://a.com/x → https://a.com/x"]],
    [
      "https://zh.wikipedia.org/wiki/北京2008年",
      ["https://zh.wikipedia.org/wiki/北京2008 → https://zh.wikipedia.org/wiki/%E5%8C%97%E4%BA%AC2008"],
    ],
    ["https://a.com/b_(c)", ["https://a.com/b_(c) → https://a.com/b_(c)"]],
    ["打开qq.com吧", ["qq.com → https://qq.com/"]],
    ["www.qq.com", ["www.qq.com → https://www.qq.com/"]],
    ["我的邮箱a@b.com。", ["a@b.com → mailto:a@b.com"]],
    ["http://192.168.1.1:8080/a", ["http://192.168.1.1:8080/a → http://192.168.1.1:8080/a"]],
    ["http://localhost:3000/", ["http://localhost:3000/ → http://localhost:3000/"]],
    ["HTTPS://A.com/B", ["HTTPS://A.com/B → https://a.com/B"]],
    ["node.js、readme.md、run.sh、1.2.3", []],
    ["javascript:alert(1) javascript://x.com/%0aalert(1)", []],
    ["data:text/html,<b>x</b> ftp://a.com file:///etc/passwd", []],
    ["https://google.com@evil.example/x", []],
    ["http://user:pass@host.com/", []],
  ])("%s", (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it("shows the true host of letters that pose as Latin ones", () => {
    expect(linkify("https://аррӏе.com/")).toEqual([
      {
        kind: "link",
        text: "https://аррӏе.com/",
        href: "https://xn--80ak6aa92e.com/",
        host: "xn--80ak6aa92e.com",
      },
    ]);
  });

  it("ends a link before a character that reorders the text", () => {
    expect(linksOf("https://a.com/\u202etxt.exe")).toEqual(["https://a.com/ → https://a.com/"]);
  });

  it("loses nothing of the text", () => {
    for (const text of ["a https://a.com，b\n\nqq.com吧c@d.com", "中".repeat(50), "  \n", ""])
      expect(
        linkify(text)
          .map((segment) => segment.text)
          .join(""),
      ).toBe(text);
  });

  it("stays quick on the longest hostile texts", () => {
    const start = performance.now();
    for (const piece of ["http://", "a中", "a@", "https://a.com/中", "((((", "a.a."])
      linkify(piece.repeat(Math.floor(10_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
