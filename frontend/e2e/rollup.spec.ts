import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { as, signIn } from "./people";
import { expectNoSideways, phone } from "./visits";

test("the office keeps what several departments' self-evaluations come to, and a second person confirms it", async ({
  browser,
  page,
  ask,
}) => {
  type Row = {
    id: string;
    year: number;
    declaration: { unit: { id: string; parent?: { id: string } | null } };
  };
  const { selfEvaluations } = await ask<{ selfEvaluations: { edges: { node: Row }[] } }>(
    "office",
    `{ selfEvaluations(filter: { stages: [CONFIRMED, PUBLISHED] }, first: 50) {
      edges { node { id year declaration { unit { id parent { id } } } } } } }`,
  );
  const byDepartment = new Map<string, Row>();
  for (const { node } of selfEvaluations.edges) {
    const { unit } = node.declaration;
    if (node.year === selfEvaluations.edges[0]?.node.year) byDepartment.set(unit.parent?.id ?? unit.id, node);
  }
  const chosen = [...byDepartment.values()].slice(0, 2);
  expect(chosen).toHaveLength(2);
  const name = `跨部门专项资金${Date.now() % 100000}`;
  const keep = async (rows: Row[]) => {
    const ids = JSON.stringify(rows.map(({ id }) => id));
    await page.goto(`/self-evaluations/rollup?year=${chosen[0]?.year}&ids=${encodeURIComponent(ids)}`);
    await page.getByRole("button", { name: "存为汇总表" }).click();
    await page.getByRole("dialog").getByRole("textbox", { name: "汇总表名称" }).fill(name);
    await page.getByRole("dialog").getByRole("button", { name: "存为汇总表" }).click();
  };
  await signIn(page, "office");
  await keep(chosen.slice(0, 1));
  await expect(page.getByRole("alert")).toContainText("由该部门汇总");
  await keep(chosen);
  await expectHeading(page, name);
  await page
    .getByRole("textbox", { name: "总体目标完成情况" })
    .fill("两个部门的项目全年按计划实施，产出和效益达到目标，资金按季支付。");
  await expect(page.getByText("已保存")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交汇总表" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交汇总表" }).click();
  await expect(page.getByText("已提交")).toBeVisible();
  await expect(page.getByRole("button", { name: "确认汇总表" })).toBeDisabled();

  const second = await as(browser, "office2");
  await second.locator(".todo", { hasText: "自评汇总表待确认" }).getByRole("link", { name }).click();
  await expectHeading(second, name);
  await second.getByRole("button", { name: "确认汇总表" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "确认汇总表" }).click();
  await expect(second.getByText("已确认").first()).toBeVisible();
  await expectAccessible(second);
  await second.setViewportSize(phone);
  await expectNoSideways(second);
  await second.context().close();
});

test("a fund's self-evaluations are kept as one, signed, and confirmed by the section", async ({
  browser,
  page,
  ask,
}) => {
  const { selfEvaluations } = await ask<{ selfEvaluations: { edges: { node: { year: number } }[] } }>(
    "office",
    "{ selfEvaluations(filter: { reported: true }, first: 1) { edges { node { year } } } }",
  );
  const year = selfEvaluations.edges[0]?.node.year;
  const name = `长者饭堂专项资金${Date.now() % 100000}`;
  await signIn(page, "clerk.207001");
  await page.goto(`/self-evaluations/rollup?year=${year}`);
  await page.getByRole("textbox", { name: "关键词" }).fill("长者饭堂");
  await page.getByRole("button", { name: "汇总", exact: true }).click();
  // 128,000 + 112,000 + 96,000 meals were promised, 88,320 of the last came.
  const meals = page.getByRole("row", { name: /助餐服务人次/ });
  await expect(meals).toContainText("336,000");
  await expect(meals).toContainText("328,320");
  await expect(meals).toContainText("3 个项目");
  await expectAccessible(page);

  await page.getByRole("button", { name: "存为汇总表" }).click();
  const dialog = page.getByRole("dialog", { name: "存为汇总表" });
  await dialog.getByRole("button", { name: "存为汇总表" }).click();
  await expect(dialog.getByRole("alert")).toContainText("请填写汇总表名称");
  await dialog.getByRole("textbox", { name: "汇总表名称" }).fill(name);
  await dialog.getByRole("button", { name: "存为汇总表" }).click();
  await expectHeading(page, name);

  await page.getByRole("button", { name: "提交汇总表" }).click();
  await expect(page.getByRole("alert")).toContainText("请填写总体目标完成情况");
  await page
    .getByRole("textbox", { name: "总体目标完成情况" })
    .fill("三个片区的长者饭堂全年按计划开放，助餐人次略低于目标，食品安全抽检全部合格。");
  await expect(page.getByText("已保存")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "提交汇总表" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交汇总表" }).click();
  await expect(page.getByText("已提交")).toBeVisible();

  for (const [who, kind, step, done] of [
    ["head.207001", "自评汇总表待审签", "单位审签", "已审签"],
    ["section.soc", "自评汇总表待确认", "确认汇总表", "已确认"],
  ] as const) {
    const at = await as(browser, who);
    await at.locator(".todo", { hasText: kind }).getByRole("link", { name }).click();
    await expectHeading(at, name);
    await at.getByRole("button", { name: step }).click();
    await at.getByRole("dialog").getByRole("button", { name: step }).click();
    await expect(at.getByText(done).first()).toBeVisible();
    await at.context().close();
  }

  await page.goto(`/self-evaluations/rollups?year=${year}`);
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("已确认");
  const listed = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出 CSV" }).click();
  expect((await listed).suggestedFilename()).toBe("自评汇总表清单.csv");
  await expectAccessible(page);
  await page.getByRole("link", { name }).click();
  await expect(page.getByText("SHA-256")).toBeVisible();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /PDF/ }).click();
  expect((await saved).suggestedFilename()).toBe(`绩效自评汇总表（${name}）.pdf`);
  await page.setViewportSize(phone);
  await expectNoSideways(page);
  await expectAccessible(page);
});
