import { expect, test } from "@playwright/test";
import { expectAccessible, expectHeading } from "./axe";
import { signIn } from "./people";

test("a list is narrowed by a keyword that the URL keeps, and going back restores it", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/projects");
  await expectHeading(page, "项目库");
  const total = page.getByRole("status").filter({ hasText: /^共 \d+ 条$/ });
  const keyword = page.getByRole("textbox", { name: "关键词" });
  await expect(total).toBeVisible();
  expect(await countOf(total.textContent())).toBeGreaterThan(20);

  await keyword.fill("校车");
  await page.getByRole("button", { name: "查询" }).click();
  await expect(total).toHaveText("共 1 条");
  expect(new URL(page.url()).searchParams.get("keyword")).toBe("校车");
  await page.reload();
  await expect(total).toHaveText("共 1 条");
  await expect(keyword).toHaveValue("校车");

  await page.goBack();
  await expect(keyword).toHaveValue("");
  await expect(total).not.toHaveText("共 1 条");
  expect(await countOf(total.textContent())).toBeGreaterThan(20);
});

test("a number of the batch's board leads to just the declarations that it counts", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/batches");
  await page.getByRole("link", { name: /第一批/ }).click();
  const approved = page.getByRole("link", { name: /^预算已批复/ });
  const count = await countOf(approved.textContent());
  await approved.click();
  await expectHeading(page, "绩效申报");
  await expect(page.getByRole("status").filter({ hasText: `共 ${count} 条` })).toBeVisible();
  await expectAccessible(page);
});

async function countOf(text: Promise<string | null>): Promise<number> {
  return Number((await text)?.replace(/\D/g, ""));
}
