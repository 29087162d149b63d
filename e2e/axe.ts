import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * No fault that a program can find in a page as it stands. `part`: a menu stands outside every landmark, and is looked at
 * for itself.
 */
export async function check(page: Page, what: string, part = "html"): Promise<void> {
  // Colours are judged as they stay, not on their way there.
  await page.waitForTimeout(250);
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  expect(found, what).toEqual([]);
}
