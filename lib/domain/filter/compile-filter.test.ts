import { describe, expect, test } from "vitest";
import { compileFilter, type FilterSpec } from "./compile-filter.ts";
import { readings } from "./readings.ts";

const spec = (words: string[], more: Partial<FilterSpec> = {}): FilterSpec => ({
  name: "广告",
  action: "refuse",
  silenceSeconds: 600,
  matchesHomophones: false,
  matchesNearSounds: false,
  words,
  ...more,
});

/** What stands where each word was found. */
function found(text: string, words: string[], more: Partial<FilterSpec> = {}): string[] {
  const { find } = compileFilter([spec(words, more)], readings);
  return find(text).map(({ start, length }) => text.slice(start, start + length));
}

describe("a word is found however it is written", () => {
  test.each([
    ["as it is", "快来代写作业吧", "代写", "代写"],
    ["with spaces", "代 写 作业", "代写", "代 写"],
    ["with signs", "代*/写，作业", "代写", "代*/写"],
    ["with characters nobody sees", "代\u200b\u2060写", "代写", "代\u200b\u2060写"],
    ["over two lines", "代\n写", "代写", "代\n写"],
    ["in traditional characters", "代寫作業", "代写作业", "代寫作業"],
    ["the word in traditional characters", "代写作业", "代寫作業", "代写作业"],
    ["in full width", "加ＱＱ群", "加qq群", "加ＱＱ群"],
    ["in another case", "WeiXin", "weixin", "WeiXin"],
    ["with an emoji between", "代😀写", "代写", "代😀写"],
    ["with accents", "f\u00fc\u0308ck", "fuck", "f\u00fc\u0308ck"],
    ["in circled letters", "ⓕⓤⓒⓚ", "fuck", "ⓕⓤⓒⓚ"],
    ["beside characters outside the basic plane", "😀𠮷代写𠮷", "代写", "代写"],
    ["with its own signs", "看 t.me 频道", "t.me", "t.me"],
  ])("%s", (_how, text, word, part) => {
    expect(found(text, [word])).toEqual([part]);
  });
});

describe("letters that look alike are the same", () => {
  test.each([
    ["Cyrillic among Latin", "wеiхin", "weixin", "wеiхin"],
    ["all in Cyrillic", "СОСА", "coca", "СОСА"],
    ["Greek", "αss", "ass", "αss"],
    ["digits for letters", "b00k", "book", "b00k"],
    ["the word with digits", "hello", "he11o", "hello"],
    ["Latin for Cyrillic", "cyka", "сука", "cyka"],
  ])("%s", (_how, text, word, part) => {
    expect(found(text, [word])).toEqual([part]);
  });

  test("a number is a number", () => {
    expect(found("101 10", ["lol", "lo"])).toEqual([]);
    expect(found("加群 100101", ["100101"])).toEqual(["100101"]);
    expect(found("我的qq是10001", ["10001"])).toEqual(["10001"]);
  });
});

describe("words of letters are whole words", () => {
  test.each([
    ["class", []],
    ["an ass", ["ass"]],
    ["a-s-s!", ["a-s-s"]],
    ["as soon as", []],
    ["他是ass吗", ["ass"]],
    ["ass1", []],
    ["assess", []],
  ])("%s", (text, parts) => {
    expect(found(text, ["ass"])).toEqual(parts);
  });

  test("also at the ends of a mixed word", () => {
    expect(found("加v信", ["v信"])).toEqual(["v信"]);
    expect(found("加wv信", ["v信"])).toEqual([]);
  });
});

describe("by sound", () => {
  const bySound = (text: string, words: string[]) => found(text, words, { matchesHomophones: true });

  test.each([
    ["other characters", "加薇信聊", "微信", "薇信"],
    ["other tones", "威新", "微信", "威新"],
    ["in letters", "加weixin聊", "微信", "weixin"],
    ["in letters apart", "wei xin", "微信", "wei xin"],
    ["half in letters", "wei信", "微信", "wei信"],
    ["a word read otherwise than its characters", "音航卡", "银行", "音航"],
    ["its characters as each alone is read", "银形卡", "银行", "银形"],
    ["traditional characters", "薇訊", "微信", null],
    ["as it is", "微信", "微信", "微信"],
  ])("%s", (_how, text, word, part) => {
    expect(bySound(text, [word])).toEqual(part === null ? [] : [part]);
  });

  test("syllables are not cut anew", () => {
    expect(bySound("西安人", ["先人"])).toEqual([]);
    expect(bySound("先人", ["西安人"])).toEqual([]);
  });

  test("a single character is looked for as it is written only", () => {
    expect(bySound("是", ["死"])).toEqual([]);
    expect(bySound("死", ["死"])).toEqual(["死"]);
  });

  test("in words of letters nothing is found", () => {
    expect(bySound("weixinde", ["微信"])).toEqual([]);
  });

  test("only where it is asked for", () => {
    expect(found("薇信", ["微信"])).toEqual([]);
  });
});

describe("by sounds that are only alike", () => {
  const bySound = (text: string, words: string[], matchesNearSounds = true) =>
    found(text, words, { matchesHomophones: true, matchesNearSounds });

  test.each([
    ["zh and z", "快来赞账", "转账", null],
    ["zh and z, -uang and -uan", "钻脏给我", "转账", "钻脏"],
    ["n and l", "牛言", "留言", "牛言"],
    ["f and h", "胡建", "福建", "胡建"],
    ["-ing and -in", "薇星", "微信", "薇星"],
    ["-eng and -en", "人正一点", "认真", "人正"],
    ["in letters", "zuanzang", "转账", "zuanzang"],
    ["in letters apart", "zhuan zang", "转账", "zhuan zang"],
    ["half in letters", "zuan脏", "转账", "zuan脏"],
    ["in letters that could be cut otherwise", "pingan", "平安", "pingan"],
    ["in letters cut at a vowel", "xinan", "西南", "xinan"],
    ["the sound itself", "薇信", "微信", "薇信"],
    ["as it is written", "微信", "微信", "微信"],
  ])("%s", (_how, text, word, part) => {
    expect(bySound(text, [word])).toEqual(part === null ? [] : [part]);
  });

  test("syllables are not cut anew, and a word has its end", () => {
    expect(bySound("先人", ["西安人"])).toEqual([]);
    expect(bySound("zuanzangle", ["转账"])).toEqual([]);
    expect(bySound("zhangs", ["账"])).toEqual([]);
  });

  test("only where it is asked for", () => {
    expect(bySound("钻脏", ["转账"], false)).toEqual([]);
    expect(found("钻脏", ["转账"], { matchesNearSounds: true })).toEqual([]);
  });
});

describe("English that can be read as pinyin is English", () => {
  test.each([
    ["women say so", "我们"],
    ["the game is on", "嘎么"],
    ["I like it", "立刻"],
    ["change", "嫦娥"],
    ["China", "吃那"],
    ["to take a bus", "他可"],
    ["long song", "龙松"],
  ])("%s", (text, word) => {
    for (const matchesNearSounds of [false, true])
      expect(found(text, [word], { matchesHomophones: true, matchesNearSounds })).toEqual([]);
  });

  test("and what only begins like it is not", () => {
    expect(found("wo men", ["我们"], { matchesHomophones: true })).toEqual(["wo men"]);
    expect(found("wo们", ["我们"], { matchesHomophones: true })).toEqual(["wo们"]);
    expect(found("women", ["women"], { matchesHomophones: true })).toEqual(["women"]);
  });
});

test("of words that end at one place the longest is told, each filter for itself", () => {
  const specs = [spec(["写", "代写"]), spec(["代写"], { name: "另一个", action: "mask" })];
  const matches = compileFilter(specs, readings).find("找代写");
  expect(matches.map(({ filter, word, start, length }) => [filter.name, word, start, length])).toEqual([
    ["广告", "代写", 1, 2],
    ["另一个", "代写", 1, 2],
  ]);
});

test("no words, no text, a word of signs alone: nothing is found", () => {
  expect(found("代写", [])).toEqual([]);
  expect(found("", ["代写"])).toEqual([]);
  expect(found("。。。", ["。"])).toEqual([]);
});

test("thousands of words are looked for in the longest message in one pass", () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `词${String.fromCodePoint(0x4e00 + index)}语`);
  const { find } = compileFilter([spec(words, { matchesHomophones: true })], readings);
  const text = `${"词".repeat(9_990)}词丂语`;
  expect(find(text).map(({ word }) => word)).toEqual(["词丂语"]);
});
