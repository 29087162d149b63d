import type { Page } from "@playwright/test";

export type Theme = "light" | "dark";

/** One picture. The name of its file is its name and its theme. */
export type Scene = {
  name: string;
  isPhone?: boolean;
  isSignedOut?: boolean;
  language?: "en";
  themes?: Theme[];
  /** From the page at `/` (or at the door) to what is shown. */
  arrange?: (page: Page) => Promise<void>;
};

const openFrom = (list: string) => (title: string) => async (page: Page) => {
  await page.getByRole("list", { name: list, exact: true }).getByText(title).first().click();
  await page.getByRole("log").getByRole("article").first().waitFor();
};
const openConversation = openFrom("会话");
const openEnglish = openFrom("Chats");

const inNavigation = (name: string) => async (page: Page) => {
  // A number may stand before the word.
  await page.getByRole("navigation").getByRole("button", { name }).click();
};
const inTabs = (name: string) => (page: Page) => page.getByRole("tab", { name }).click();

const both =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };

const inGroup = openConversation("云梯 2.0 项目组");
const inDirect = openConversation("晓雯（产品）");

/** One page of the administration of a group, by its word in the menu. */
const inAdministration = (section: string) =>
  both(inGroup, async (page) => {
    await page.getByRole("button", { name: "群资料" }).click();
    await page.getByRole("link", { name: "群管理" }).click();
    await page.getByRole("navigation", { name: "群管理" }).getByRole("link", { name: section }).click();
    await page.getByRole("heading", { name: section, exact: true }).waitFor();
  });
const administration: Scene[] = [
  { name: "group-admin-requests", arrange: inAdministration("申请") },
  { name: "group-admin-links", arrange: inAdministration("邀请链接") },
  { name: "group-admin-filter", arrange: inAdministration("过滤") },
  { name: "group-admin-reports", arrange: inAdministration("举报") },
  { name: "group-admin-overview", arrange: inAdministration("概览") },
  { name: "group-admin-members", arrange: inAdministration("成员") },
  { name: "group-admin-announcements", arrange: inAdministration("公告") },
  { name: "group-admin-order", arrange: inAdministration("秩序") },
  { name: "group-admin-essence", arrange: inAdministration("精华") },
  { name: "group-admin-admins", arrange: inAdministration("管理员") },
  { name: "group-admin-settings", arrange: inAdministration("设置") },
  {
    name: "group-admin-log",
    arrange: both(inAdministration("日志"), async (page) => {
      await page.getByRole("button", { name: "校验日志" }).click();
      await page.getByText("日志完整").waitFor();
    }),
  },
];

const POLL = "今晚庆功去哪家？";

/** 详情 of the poll in the project team. */
const inPoll = both(inGroup, async (page) => {
  await page.getByRole("button", { name: `“${POLL}”的详情` }).click();
  await page.getByRole("list", { name: "已投票" }).waitFor();
});

/** A page of the poll's own, by what its address ends with. */
const inPollPage = (end: string) =>
  both(inPoll, async (page) => {
    const address = await page.getByRole("link", { name: "投影" }).getAttribute("href");
    await page.goto(`${address?.replace(/\/screen$/, "")}${end}`);
    await page.getByRole("heading", { name: POLL }).waitFor();
  });

const inStart = (what: string) =>
  both(inGroup, async (page) => {
    await page.getByRole("button", { name: "群活动" }).last().click();
    await page.getByRole("menuitem", { name: what }).click();
    await page.getByRole("dialog").waitFor();
  });

const activities: Scene[] = [
  { name: "activity-poll", arrange: inPoll },
  { name: "activity-start-poll", arrange: inStart("发起投票") },
  { name: "activity-page", arrange: inPollPage("") },
];

const chain: Scene = { name: "activity-chain", arrange: openConversation("软件工程在职硕士 2 班") };
const screen: Scene = { name: "activity-screen", arrange: inPollPage("/screen") };

const desktop: Scene[] = [
  { name: "sign-in", isSignedOut: true },
  { name: "register", isSignedOut: true, arrange: async (page) => void (await page.goto("/register")) },
  { name: "messenger", arrange: inGroup },
  { name: "direct", arrange: inDirect },
  { name: "friends", arrange: both(inDirect, inTabs("好友")) },
  { name: "groups", themes: ["light"], arrange: inTabs("群") },
  {
    name: "search",
    themes: ["light"],
    arrange: async (page) => {
      await page.getByRole("textbox", { name: "搜索会话、好友和群" }).fill("山");
      await page.getByRole("list", { name: "搜索结果" }).waitFor();
    },
  },
  {
    name: "find",
    arrange: async (page) => {
      await inNavigation("查找好友和群")(page);
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox").fill("吴俊杰");
      await dialog.getByRole("button", { name: "查找" }).click();
      await dialog.getByRole("listitem").first().waitFor();
    },
  },
  { name: "requests", arrange: both(inDirect, inNavigation("新的朋友")) },
  { name: "create-group", arrange: both(inDirect, inNavigation("创建群")) },
  { name: "settings", arrange: both(inDirect, inNavigation("设置")) },
  {
    name: "person-card",
    arrange: both(inDirect, (page) => page.getByRole("button", { name: "查看资料" }).click()),
  },
  {
    name: "group-card",
    arrange: both(inGroup, (page) => page.getByRole("button", { name: "群资料" }).click()),
  },
  {
    name: "share-group",
    arrange: both(inGroup, async (page) => {
      await page.getByRole("button", { name: "群资料" }).click();
      await page.getByRole("button", { name: "分享群聊" }).click();
      const dialog = page.getByRole("dialog", { name: "分享群聊" });
      await dialog.getByRole("button", { name: "周末去爬山" }).click();
    }),
  },
  {
    name: "group-avatar",
    themes: ["light"],
    arrange: both(inAdministration("设置"), async (page) => {
      await page.getByRole("button", { name: "更换群头像" }).click();
      await page.getByRole("dialog", { name: "群头像" }).waitFor();
    }),
  },
  {
    name: "emoji",
    arrange: both(inDirect, async (page) => {
      await page.getByRole("button", { name: "表情" }).click();
      await page.getByRole("gridcell").first().waitFor();
    }),
  },
];

const phone: Scene[] = [
  ...administration,
  ...activities,
  chain,
  { name: "sign-in", isSignedOut: true },
  { name: "conversations" },
  { name: "group", arrange: inGroup },
  { name: "direct", arrange: inDirect },
  { name: "friends", arrange: inNavigation("好友") },
  { name: "settings", arrange: inNavigation("我") },
];

const english: Scene[] = [
  { name: "en-messenger", language: "en", arrange: openEnglish("云梯 2.0 项目组") },
  { name: "en-sign-in", language: "en", isSignedOut: true, themes: ["light"] },
];

export const scenes: Scene[] = [
  ...desktop,
  ...administration,
  ...activities,
  chain,
  screen,
  ...phone.map((scene) => ({ ...scene, name: `phone-${scene.name}`, isPhone: true })),
  ...english,
];
