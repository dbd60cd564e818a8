import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { signIn } from "./people";
import { expectNoSideways, phone } from "./visits";

const dialog = (page: Page) => page.getByRole("dialog", { name: "离开此页？" });
const name = (page: Page) => page.getByRole("textbox", { name: "姓名" });

test("a link does not take what was typed along unasked, nor does the way back", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/experts");
  await page.getByRole("link", { name: "推荐专家" }).click();
  await expectHeading(page, "推荐专家");
  await page.getByRole("link", { name: "专家库" }).click(); // nothing is typed yet
  await expectHeading(page, "专家库");
  await page.getByRole("link", { name: "推荐专家" }).click();
  await name(page).fill("李示例");

  const menu = page.getByRole("link", { name: "申报批次" });
  await menu.click();
  await expect(dialog(page)).toContainText("尚未保存的内容会丢失。");
  await expect(dialog(page).getByRole("button", { name: "留在本页" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toBeHidden();
  await expect(menu).toBeFocused();
  await expect(name(page)).toHaveValue("李示例");

  await page.goBack();
  await page.keyboard.press("Enter"); // stays
  await expect(dialog(page)).toBeHidden();
  await expectHeading(page, "推荐专家");
  await expect(page).toHaveURL(/\/experts\/new/);
  await expect(name(page)).toHaveValue("李示例");
  await page.getByRole("combobox", { name: "预算年度" }).selectOption({ index: 0 });
  await page.goBack(); // it was the same page
  await expect(dialog(page)).toBeHidden();
  await expect(name(page)).toHaveValue("李示例");

  await page.setViewportSize(phone);
  await page.goBack();
  await expectAccessible(page);
  await expectNoSideways(page);
  await dialog(page).getByRole("button", { name: "离开", exact: true }).click();
  await expectHeading(page, "专家库");
});

test("in the dark and in English it is asked too", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/experts");
  await page.getByRole("link", { name: "推荐专家" }).click();
  await name(page).fill("李示例");
  await page.getByRole("button", { name: "切换为深色" }).click();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("link", { name: "Batches", exact: true }).click();
  const asked = page.getByRole("dialog", { name: "Leave this page?" });
  await expect(asked.getByRole("button", { name: "Stay here" })).toBeFocused();
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Leave", exact: true }).click();
  await expectHeading(page, "Batches");
});
