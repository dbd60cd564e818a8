import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { signIn } from "./people";

/** The links of a table's figures with what they read, at most so many. */
async function figures(table: Locator, most: number): Promise<{ to: string; count: string }[]> {
  const found = await table
    .locator("td a")
    .evaluateAll((links) =>
      links.map((link) => ({ to: link.getAttribute("href") ?? "", count: (link.textContent ?? "").trim() })),
    );
  return found.filter(({ count }) => /^\d+$/.test(count)).slice(0, most);
}

/** A figure reads what its list has. */
async function expectListed(page: Page, { to, count }: { to: string; count: string }): Promise<void> {
  await page.goto(to);
  await expect(page.getByRole("navigation", { name: "分页" })).toContainText(`共 ${count} 条`);
}

for (const who of ["leader", "office", "section.edu", "clerk.205001"])
  test(`the dashboard of ${who}: each chart gives its figures, and each figure its list`, async ({
    page,
  }) => {
    test.slow();
    await signIn(page, who);
    await page.getByRole("navigation", { name: "菜单" }).getByRole("link", { name: "驾驶舱" }).click();
    await expectHeading(page, "驾驶舱");
    await expect(page.getByRole("img", { name: /流程漏斗/ }).locator("svg")).toBeVisible();
    await expectAccessible(page);
    const at = page.url();
    const charts = page.getByRole("button", { name: "查看数据" });
    const n = await charts.count();
    expect(n).toBeGreaterThanOrEqual(4);
    for (let i = 0; i < n; i++) await charts.first().click();
    await expect(charts).toHaveCount(0);
    await expect(page.getByRole("button", { name: "收起数据" })).toHaveCount(n);
    await page.evaluate(() => scrollTo(0, 0)); // no figure is half under the head of the page
    await expectAccessible(page);
    const names = await page
      .locator(".chart table")
      .evaluateAll((tables) => tables.map((each) => each.getAttribute("aria-label") ?? ""));
    const lists = (
      await Promise.all(names.map((name) => figures(page.getByRole("table", { name, exact: true }), 2)))
    ).flat();
    const risks = page.getByRole("table", { name: "风险清单" });
    if (await risks.isVisible()) lists.push(...(await figures(risks, 4)));
    for (const list of lists) await expectListed(page, list);
    await page.goto(at);
    for (const tile of ["已申报", "已批复"])
      await expect(page.getByRole("listitem").filter({ hasText: tile })).toBeVisible();
  });

test("a leader is at any project in two clicks from home", async ({ page }) => {
  await signIn(page, "leader");
  await page.getByRole("listitem").filter({ hasText: "已批复" }).getByRole("link").click();
  await page.getByRole("rowheader").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/declarations\/[0-9a-f-]{36}/);
});

test("the dashboard in the dark, on a phone, in English", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "leader");
  await page.goto("/dashboard");
  await page.getByRole("button", { name: "切换为深色" }).click();
  await expect(page.getByRole("img", { name: /流程漏斗/ }).locator("svg")).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole("button", { name: "English" }).click();
  await expectHeading(page, "Dashboard");
  await expect(page.getByRole("img", { name: /Funnel/ }).locator("svg")).toBeVisible();
});

test("an expert has no dashboard", async ({ page }) => {
  await signIn(page, "expert.e02");
  await page.goto("/dashboard");
  await expectHeading(page, "无权访问");
});
