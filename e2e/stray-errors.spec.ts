import { expect, test } from "./fixtures.ts";
import { strayErrors } from "./stray-errors.ts";

const faults: [string, () => void][] = [
  ["writes an error to the console", () => console.error("something went wrong")],
  ["throws", () => void setTimeout(() => Promise.reject(new Error("nobody caught this")))],
  [
    "breaks the content security policy",
    () => {
      document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="window.isRun = true">');
    },
  ],
  ["lacks a translation", () => console.error("MISSING_MESSAGE: Could not resolve `chat.nothing`")],
];

for (const [what, fault] of faults) {
  test(`a page that ${what} is found out`, async ({ browser, site }) => {
    const strays = strayErrors();
    const context = await browser.newContext({ baseURL: site.address });
    strays.watch(context, "visitor");
    const page = await context.newPage();
    await page.goto("/sign-in");
    await page.waitForLoadState("networkidle");
    strays.check();
    await page.evaluate(fault);
    await expect.poll(() => isFound(strays.check)).toBe(true);
    expect(await page.evaluate(() => "isRun" in window)).toBe(false);
    await context.close();
  });
}

function isFound(check: () => void): boolean {
  try {
    check();
    return false;
  } catch {
    return true;
  }
}
