import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { check } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import type { People, Person } from "./people.ts";
import { phone } from "./phone.ts";
import { twoFriends } from "./scenes.ts";
import { networkGone } from "./stray-errors.ts";

type Class = { ming: Person; hong: Person; number: number; conversationId: number };

/** A class of two; 小明 owns it. */
async function openClass(people: People): Promise<Class> {
  const { ming, hong } = await twoFriends(people);
  return { ming, hong, ...(await ming.run("group:create", { name: "高一三班", memberIds: [hong.id] })) };
}

/** A photo of this device. */
async function photo(name: string, background: string) {
  const picture = sharp({ create: { width: 320, height: 200, channels: 3, background } });
  return { name, mimeType: "image/png", buffer: await picture.png().toBuffer() };
}

async function choose(page: Page, button: Locator, files: Awaited<ReturnType<typeof photo>>[]) {
  const chooser = page.waitForEvent("filechooser");
  await button.click();
  await (await chooser).setFiles(files);
}

/** Whether a picture is there and was read, not only asked for. */
const isShown = (picture: Locator) =>
  expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
    .toBeGreaterThan(0);

test("a group gets a picture, cut by the keyboard, and another person sees it at once; and sees it go", async ({
  people,
}) => {
  const { ming, hong, number, conversationId } = await openClass(people);
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  const { page } = atMing;
  await atMing.openConversation("高一三班");
  await page.getByRole("button", { name: "群资料" }).click();
  await page.getByRole("button", { name: "更换群头像" }).click();
  const dialog = page.getByRole("dialog", { name: "群头像" });
  await expect(dialog.getByRole("button", { name: "移除群头像" })).toBeHidden();
  await choose(page, dialog.getByRole("button", { name: "选择图片" }), [await photo("班徽.png", "#c03030")]);
  const area = dialog.getByRole("application", { name: "裁剪区域" });
  await area.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("+");
  await expect(dialog.getByRole("slider", { name: "缩放" })).not.toHaveValue("0");
  await check(page, "a picture that is cut", "[role=dialog]");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();

  const picture = atHong.row("高一三班").locator("img");
  await isShown(picture);
  await expect(atHong.row("高一三班")).toContainText("更换了群头像");
  const { link } = await ming.run("group:create-link", { conversationId, name: "海报" });
  const invited = await people.visitor();
  await invited.page.goto(`/join/${link.token}`);
  await isShown(invited.page.getByRole("main").locator("img"));

  await page.getByRole("button", { name: "群资料" }).click();
  await page.getByRole("button", { name: "更换群头像" }).click();
  await dialog.getByRole("button", { name: "移除群头像" }).click();
  await expect(picture).toHaveCount(0);
  await page.goto(`/groups/${number}/admin/log`);
  await expect(page.getByText("有图片 → 无")).toBeVisible();
});

test("what is no picture is told so, and nothing is changed", async ({ people, strays }) => {
  strays.allow(/415/);
  const { ming, number } = await openClass(people);
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/settings`);
  await page.getByRole("button", { name: "更换群头像" }).click();
  const dialog = page.getByRole("dialog", { name: "群头像" });
  const fake = { name: "假的.png", mimeType: "image/png", buffer: Buffer.from("这不是图片") };
  await choose(page, dialog.getByRole("button", { name: "选择图片" }), [fake]);
  await expect(dialog.getByRole("alert")).toContainText("这不是能使用的图片");
  await expect(dialog.getByRole("button", { name: "保存" })).toBeDisabled();

  await page.goto(`/groups/${number}/admin/announcements`);
  await page.getByRole("button", { name: "发布公告" }).click();
  const editor = page.getByRole("dialog", { name: "发布公告" });
  await choose(page, editor.getByRole("button", { name: "添加图片" }), [fake]);
  const item = editor.getByRole("listitem");
  await expect(item).toContainText("这不是能使用的图片");
  await expect(item.getByRole("button", { name: "重新上传第 1 张图片" })).toBeHidden();
  await editor.getByRole("button", { name: "移除第 1 张图片" }).click();
  await expect(item).toHaveCount(0);
});

test("on a phone an announcement is written with two pictures, and read with them", async ({ people }) => {
  const { ming, hong, number } = await openClass(people);
  const atHong = await people.open(hong, phone);
  const { page } = await people.open(ming, phone);
  await page.goto(`/groups/${number}/admin/announcements`);
  await page.getByRole("button", { name: "发布公告" }).click();
  const editor = page.getByRole("dialog", { name: "发布公告" });
  await editor.getByLabel("标题").fill("春游路线");
  await editor.getByLabel("内容", { exact: true }).fill("看图集合");
  await editor.getByRole("switch", { name: "弹出显示" }).click();
  const two = [await photo("一.png", "#2060a0"), await photo("二.png", "#30a060")];
  await choose(page, editor.getByRole("button", { name: "添加图片" }), two);
  await expect(editor.getByRole("progressbar")).toHaveCount(0);
  await isShown(editor.getByRole("img", { name: "第 2 张图片" }));
  await editor.getByLabel("第 2 张图片的说明").fill("集合地点");
  await editor.getByRole("button", { name: "第 2 张图片前移" }).click();
  await check(page, "the editor of an announcement with pictures", "[role=dialog]");
  await editor.getByRole("button", { name: "发布", exact: true }).click();
  await expect(editor).toBeHidden();

  const popup = atHong.page.getByRole("dialog", { name: "高一三班 · 群公告" });
  const first = popup.getByRole("img", { name: "集合地点" });
  await isShown(first);
  await isShown(popup.getByRole("img", { name: "图片 2/2" }));
  await first.tap();
  const viewer = atHong.page.getByRole("dialog", { name: "图片 1/2" });
  await isShown(viewer.getByRole("img"));
  await viewer.getByRole("button", { name: "下一张" }).tap();
  await expect(atHong.page.getByRole("dialog", { name: "图片 2/2" })).toBeVisible();
  await atHong.page.keyboard.press("ArrowRight");
  await expect(viewer).toContainText("集合地点");
  await check(atHong.page, "a picture seen large", "[role=dialog]");
  await atHong.page.keyboard.press("Escape");
  await expect(viewer).toBeHidden();
  await expect(popup).toBeVisible();
});

test("pictures are dropped and pasted; one that did not get through is tried again, and the rest is kept", async ({
  people,
  strays,
}) => {
  strays.allow(networkGone);
  const { ming, number } = await openClass(people);
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/announcements`);
  await page.getByRole("button", { name: "发布公告" }).click();
  const editor = page.getByRole("dialog", { name: "发布公告" });
  await editor.getByLabel("标题").fill("停课通知");
  await editor.getByLabel("内容", { exact: true }).fill("见图");
  const png = (await photo("图.png", "#806010")).buffer.toString("base64");
  const field = editor.getByRole("group", { name: "图片" });
  const give = (kind: "drop" | "paste") =>
    field.evaluate(
      (target, { kind: how, content }) => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob(content), (one) => one.charCodeAt(0));
        data.items.add(new File([bytes], "图.png", { type: "image/png" }));
        const event =
          how === "drop"
            ? new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data })
            : new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data });
        target.dispatchEvent(event);
      },
      { kind, content: png },
    );
  await give("drop");
  await expect(field.getByRole("listitem")).toHaveCount(1);
  await expect(field.getByRole("progressbar")).toHaveCount(0);
  await page.route("**/api/pictures?*", (route) => route.abort());
  await give("paste");
  await expect(field.getByText("网络不通，没有传上去。")).toBeVisible();
  await expect(editor.getByRole("button", { name: "发布", exact: true })).toBeDisabled();
  await page.unroute("**/api/pictures?*");
  await editor.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "发布公告" }).click();
  await expect(editor.getByLabel("标题")).toHaveValue("停课通知");
  await field.getByRole("button", { name: "重新上传第 2 张图片" }).click();
  await expect(field.getByText("网络不通，没有传上去。")).toBeHidden();
  await editor.getByRole("button", { name: "发布", exact: true }).click();
  const article = page.getByRole("article", { name: "停课通知" });
  await expect(article.getByRole("list", { name: "2 张图片" }).getByRole("img")).toHaveCount(2);
});
