import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * No fault that a program can find in a page as it stands, light and dark. `part`: a menu stands outside every landmark,
 * and is looked at for itself. The page follows the system's colours, and leaves light when it is done.
 */
export async function check(page: Page, what: string, part = "html"): Promise<void> {
  const builder = () => new AxeBuilder({ page }).include(part);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html.dark")).toBeAttached();
  await expectNone(page, `${what}, dark`, builder().withRules("color-contrast"));
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html.dark")).toHaveCount(0);
  await expectNone(page, `${what}, light`, builder().withTags(everything));
}

async function expectNone(page: Page, what: string, builder: AxeBuilder): Promise<void> {
  // Colours are judged as they stay, not on their way there.
  await page.waitForTimeout(250);
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found, what).toEqual([]);
}
