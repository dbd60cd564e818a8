import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { signIn } from "./people";

// The figures that count declarations, by their place in a row.
const counts = [0, 2, 6, 7, 8];

for (const who of ["leader", "clerk.205001"])
  test(`every figure that ${who} reads leads to the declarations it counts`, async ({ page }) => {
    test.slow();
    await signIn(page, who);
    await page.getByRole("navigation", { name: "菜单" }).getByRole("link", { name: "统计分析" }).click();
    await expectHeading(page, "统计分析");
    await expectAccessible(page);
    for (const name of ["分科室", "分等级", "分轻重缓急"]) {
      await page.getByRole("navigation", { name: "统计表" }).getByRole("link", { name }).click();
      const table = page.getByRole("table", { name });
      await expect(table).toBeVisible();
      const found = await table.locator("tr").evaluateAll(
        (rows, at) =>
          rows.flatMap((row) => {
            const cells = [...row.querySelectorAll("td")];
            return at.flatMap((i) => {
              const link = cells[i]?.querySelector("a");
              return link ? [{ to: link.getAttribute("href") ?? "", count: link.textContent ?? "" }] : [];
            });
          }),
        counts,
      );
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

test("an expert has no statistics", async ({ page }) => {
  await signIn(page, "expert.e02");
  await page.goto("/statistics");
  await expectHeading(page, "无权访问");
});
