import { expect, type Locator, type Page } from "@playwright/test";
import { password } from "./password.ts";

/** One window of the messenger in Chinese, as its user sees and operates it. */
export class Messenger {
  readonly page: Page;
  /** 会话, 好友 or 群: whichever list is shown. */
  readonly conversations: Locator;
  readonly log: Locator;
  /** Every message shown, pending ones among them. */
  readonly messages: Locator;
  readonly composer: Locator;
  /** What is said of the connection, above everything else; empty when all is well. */
  readonly banner: Locator;

  constructor(page: Page) {
    this.page = page;
    this.conversations = page.getByRole("list", { name: "会话", exact: true });
    this.log = page.getByRole("log", { name: "聊天记录" });
    this.messages = this.log.getByRole("article");
    this.banner = page.getByRole("status").first();
    this.composer = page.getByRole("textbox", { name: /^给 .+ 发消息$/ });
  }

  /** Opens the messenger's page and waits until it is connected. */
  async enter(): Promise<void> {
    await this.page.goto("/");
    await this.online();
  }

  /** Signs in by the page, as somebody at a keyboard does. */
  async signIn(login: number | string, secret = password): Promise<void> {
    await this.page.goto("/sign-in");
    await this.page.getByLabel("QQ 号 / 邮箱").fill(String(login));
    await this.page.getByLabel("密码", { exact: true }).fill(secret);
    await this.page.getByRole("button", { name: "登录", exact: true }).click();
    await this.page.waitForURL("/");
    await this.online();
  }

  /** Fills in the form of a new account. */
  async register(name: string, button: string): Promise<void> {
    await this.page.getByLabel("昵称").fill(name);
    await this.page.getByLabel("密码", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: button, exact: true }).click();
    await expect(this.page.getByText("你的 QQ 号")).toBeVisible();
  }

  /** Looks a number or name up. */
  async find(text: string): Promise<void> {
    await this.page.getByRole("navigation").getByRole("button", { name: "查找好友和群" }).click();
    const dialog = this.page.getByRole("dialog", { name: "加好友或群" });
    await dialog.getByRole("textbox", { name: "号码或名字" }).fill(text);
    await dialog.getByRole("button", { name: "查找" }).click();
  }

  /** Another tab of the same browser. */
  async anotherTab(): Promise<Messenger> {
    const tab = new Messenger(await this.page.context().newPage());
    await tab.enter();
    return tab;
  }

  async signOut(): Promise<void> {
    await this.page.getByRole("navigation").getByRole("button", { name: "退出登录" }).click();
    await this.page.waitForURL(/\/sign-in/);
  }

  /** The page listens: what the server rendered looks the same before. */
  async operable(): Promise<void> {
    await this.page.waitForFunction(() =>
      Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__reactProps")),
    );
  }

  /** No banner says that the connection is missing. */
  async online(timeout = 20_000): Promise<void> {
    await this.operable();
    await expect(this.page.getByRole("button", { name: "立即重连" })).toHaveCount(0, { timeout });
    await expect(this.page.getByText("正在连接…")).toHaveCount(0, { timeout });
  }

  /** Closes the open menu by the keyboard, which it does not hear before it has the focus. */
  async closeMenu(): Promise<void> {
    const menu = this.page.getByRole("menu");
    await expect.poll(() => menu.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await this.page.keyboard.press("Escape");
    await expect(menu).toHaveCount(0);
  }

  /** A row in the list of conversations. */
  row(title: string): Locator {
    return this.conversations.getByRole("listitem").filter({ hasText: title });
  }

  async openConversation(title: string): Promise<void> {
    await this.operable();
    await this.row(title).getByRole("button").first().click();
    await expect(this.page.getByRole("region", { name: `和 ${title} 的会话` })).toBeVisible();
    await expect(this.composer).toBeVisible();
  }

  /** Writes into the composer and presses Enter. */
  async send(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press("Enter");
  }

  /** The message that says exactly this. */
  message(text: string): Locator {
    return this.messages.filter({ has: this.page.getByText(text, { exact: true }) });
  }

  /** A notice that says this. Names in it are isolated by invisible characters. */
  notice(text: string): Locator {
    return this.log.getByText(new RegExp([...text].join("[\u2068\u2069]*")));
  }

  /** Waits until a message of mine is confirmed by the server. */
  async confirmed(text: string, timeout = 10_000): Promise<void> {
    await expect(this.message(text)).toHaveCount(1, { timeout });
    const pending = /（(发送中|发送失败)）$/;
    await expect(this.message(text)).not.toHaveAttribute("aria-label", pending, { timeout });
  }

  /** Who said what, in the order of the screen: "我：在吗". Only what a tall window draws. */
  async transcript(): Promise<string[]> {
    const labels = await this.messages.evaluateAll((nodes) =>
      nodes.map((node) => node.getAttribute("aria-label")),
    );
    return labels.map((label) => (label ?? "").replace(/ \d\d:\d\d：/, "："));
  }
}

/** Tall enough that a virtual list draws everything a test sends. */
export const tall = { viewport: { width: 1280, height: 4_000 } };
