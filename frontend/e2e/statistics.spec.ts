import { expect, type Locator } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { signIn } from "./people";

/** What stands under some heads, and the list to which each leads. */
async function linked(table: Locator, under: readonly string[]) {
  return table.locator("tr").evaluateAll((all, heads) => {
    const rows = all as HTMLTableRowElement[];
    const titles = [...(rows[0]?.cells ?? [])].map(({ textContent }) => textContent ?? "");
    return rows.slice(1).flatMap(({ cells }) =>
      [...cells].flatMap((cell, at) => {
        const link = heads.includes(titles[at] ?? "") ? cell.querySelector("a") : null;
        return link ? [{ to: link.getAttribute("href") ?? "", count: link.textContent ?? "" }] : [];
      }),
    );
  }, under);
}

// The figures that count declarations.
const counts = ["申报（个）", "已核定（个）", "有核减（个）", "核定为零（个）", "已批复（个）"];

for (const who of ["leader", "clerk.205001"])
  test(`every figure that ${who} reads leads to the declarations it counts`, async ({ page }) => {
    test.slow();
    await signIn(page, who);
    await page.getByRole("navigation", { name: "菜单" }).getByRole("link", { name: "报表中心" }).click();
    await expectHeading(page, "报表中心");
    await expectAccessible(page);
    for (const name of ["分科室", "分等级", "分轻重缓急"]) {
      await page.getByRole("navigation", { name: "统计表" }).getByRole("link", { name }).click();
      const table = page.getByRole("table", { name });
      await expect(table).toBeVisible();
      const found = await linked(table, counts);
      expect(found.length).toBeGreaterThanOrEqual(counts.length * 2);
      const at = page.url();
      for (const { to, count } of found.slice(0, 6)) {
        await page.goto(to);
        await expect(page.getByRole("navigation", { name: "分页" })).toContainText(`共 ${count} 条`);
        await expect(page.getByText(/^统计口径：/)).toBeVisible();
      }
      await page.goto(at);
    }
  });

// The columns that count the rows of the list which they open, and the tables with the years of the demo that it has something of.
const listed = [
  "已批复项目（个）",
  "经复核（份）",
  "有虚高（份）",
  "项目（个）",
  "暂停拨付（个）",
  "涉及评价（个）",
  "有核减（个）",
  "现在该环节（个）",
  "已过该环节（个）",
  "评审项目（个）",
];
const follows = [
  { name: "执行率分布", year: 2025 },
  { name: "自评与复核", year: 2025 },
  { name: "监控亮灯", year: 2026 },
  { name: "整改", year: 2025 },
  { name: "核减原因", year: 2027 },
  { name: "环节用时", year: 2027 },
  { name: "专家工作", year: 2027 },
];

for (const who of ["leader", "section.edu"])
  test(`every figure of the tables beside that ${who} reads leads to its list`, async ({ page }) => {
    test.slow();
    await signIn(page, who);
    for (const { name, year } of follows) {
      await page.goto(`/statistics?year=${year}`);
      await page.getByRole("navigation", { name: "统计表" }).getByRole("link", { name }).click();
      const table = page.getByRole("table", { name });
      const empty = page.getByRole("main").getByText(/^(没有|还没有|本年度没有|专家工作情况只供)/);
      await expect(table.or(empty).first()).toBeVisible();
      await expectAccessible(page);
      if (!(await table.isVisible())) continue;
      const found = await linked(table, listed);
      for (const { to, count } of found.filter((each) => each.count !== "0").slice(0, 3)) {
        await page.goto(to);
        await expect(page.getByRole("navigation", { name: "分页" })).toContainText(`共 ${count} 条`);
        await expect(page.getByText(/^统计口径：/)).toBeVisible();
      }
    }
  });

test("the tables of whole lists: project lines, the reserve, like projects", async ({ page }) => {
  await signIn(page, "leader");
  await page.goto("/statistics?year=2027&table=lines&nature=NEW");
  await expect(page.getByRole("table", { name: "逐年对比" })).toBeVisible();
  const count = await page.getByRole("navigation", { name: "分页" }).getByRole("status").textContent();
  await page.getByRole("main").locator("p.soft a").first().click();
  await expect(page.getByRole("navigation", { name: "分页" })).toContainText(count ?? "?");
  await page.goto("/statistics?year=2027&table=reserve");
  await expect(page.getByText("请先选择批次")).toBeVisible();
  await page.goto("/statistics?year=2027&table=similar");
  await expect(page.getByRole("table", { name: "疑似重复" })).toBeVisible();
  await expectAccessible(page);
});

test("an expert has no statistics", async ({ page }) => {
  await signIn(page, "expert.e02");
  await page.goto("/statistics");
  await expectHeading(page, "无权访问");
});
