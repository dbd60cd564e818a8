import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { type Filed, inSection, reviewed, unique } from "./filed";
import { signIn } from "./people";

test("a section passes five of six at once: first tried, then done, and the sixth says why not", async ({
  page,
  ask,
}) => {
  const word = unique("批办").replaceAll(/[（）]/g, "");
  const filed: Filed[] = [];
  for (let no = 1; no <= 6; no++) filed.push(await inSection(ask, "206001", `${word}第${no}项`));
  for (const each of filed.slice(0, 5)) await reviewed(ask, "section.adm", each);
  const sixth = filed[5]?.nameZh ?? "";

  await signIn(page, "section.adm");
  await page.goto("/review");
  await expectHeading(page, "审核队列");
  await page.getByRole("textbox", { name: "关键词" }).fill(word);
  await page.getByRole("button", { name: "查询" }).click();
  await expect(page.getByRole("status").filter({ hasText: "共 6 条" })).toBeVisible();

  // Shift takes the rows between; the box in the head takes all.
  const boxes = page.getByRole("checkbox", { name: /^选择 / });
  await boxes.nth(1).click();
  await boxes.nth(3).click({ modifiers: ["Shift"] });
  await expect(page.getByRole("status").filter({ hasText: "已选 3 项" })).toBeVisible();
  await page.getByRole("checkbox", { name: "选择本页全部" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已选 6 项" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "批量办理" }).click();

  const dialog = page.getByRole("dialog", { name: "批量办理：已选 6 项" });
  await dialog.getByRole("radio", { name: /^通过 （6 项/ }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "试办" }).click();
  await expect(dialog.getByRole("status")).toContainText("可办 5 项，不可办 1 项");
  const line = dialog.getByRole("row").filter({ hasText: sixth });
  await expect(line).toContainText("不可办 尚未填写绩效目标审核表");
  await expect(dialog.getByRole("row").filter({ hasText: filed[0]?.nameZh })).toContainText("组建专家组");
  await expectAccessible(page);
  // Nothing is done yet.
  const stages = async () => {
    const { declarations } = await ask<{ declarations: { edges: { node: { stage: string } }[] } }>(
      "office",
      "query ($word: String!) { declarations(filter: { keyword: $word }, first: 20) { edges { node { stage } } } }",
      { word },
    );
    return declarations.edges.map(({ node }) => node.stage).sort();
  };
  expect(await stages()).toEqual(Array(6).fill("SECTION_REVIEW"));

  await dialog.getByRole("button", { name: "通过 5 项" }).click();
  await expect(dialog.getByRole("status")).toContainText("通过：已办 5 项，未办 1 项");
  await expect(line).toContainText("不可办 尚未填写绩效目标审核表");
  await expect(dialog.getByRole("row").filter({ hasText: "已办" })).toHaveCount(5);
  await expectAccessible(page);
  expect(await stages()).toEqual([...Array(5).fill("PANEL_FORMING"), "SECTION_REVIEW"]);
  await dialog.getByRole("button", { name: "关闭" }).click();
  await expect(page.getByRole("status").filter({ hasText: "共 1 条" })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: sixth })).toBeVisible();
});

test("an act that needs words asks for them first, and no single key does anything", async ({ page }) => {
  await signIn(page, "office");
  await page.goto("/declarations?q=状态:草稿");
  await expect(page).toHaveURL(/stages=/);
  await expect(page.getByRole("textbox", { name: "关键词" })).toHaveValue("状态:草稿");
  await page
    .getByRole("checkbox", { name: /^选择 / })
    .first()
    .check();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (/"query":"mutation/.test(request.postData() ?? "")) sent.push(request.postData() ?? "");
  });
  await page.getByRole("button", { name: "批量办理" }).click();
  const dialog = page.getByRole("dialog", { name: "批量办理：已选 1 项" });
  await dialog.getByRole("radio", { name: /^催办/ }).check();
  await dialog.getByRole("button", { name: "试办" }).click();
  await expect(dialog.getByRole("alert")).toContainText("请填写意见");
  await dialog.getByRole("textbox", { name: "意见" }).fill("请于本周内报送");
  await dialog.getByRole("button", { name: "试办" }).click();
  await expect(dialog.getByRole("status")).toContainText("可办 1 项");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  expect(sent).toEqual([]);
});
