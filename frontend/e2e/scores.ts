import type { Page } from "@playwright/test";

/** Types what the project's own indicators came to: every target reached. */
export async function fillOwn(page: Page): Promise<void> {
  const own = page.getByRole("region", { name: "项目绩效指标核定" });
  for (const row of await own.getByRole("group").all()) {
    const legend = (await row.locator("legend").textContent()) ?? "";
    const target = /指标值 [≥＞≤＜＝]([\d.,]+)/.exec(legend)?.[1];
    const words = row.getByRole("textbox", { name: "实际完成值" });
    if (target) {
      const least = legend.includes("满意") ? "95" : target.replaceAll(",", "");
      if (await words.isEditable()) await words.fill(least);
      continue;
    }
    await words.fill("已经达到");
    await row.getByRole("combobox", { name: "评判等级" }).selectOption({ index: 1 });
    await row.getByRole("textbox", { name: "得分" }).fill(/([\d.]+) 分$/.exec(legend)?.[1] ?? "");
  }
}

/** Types what each measure's rule asks for, so that it has all of its points, and the ground for them. */
export async function fillMeasures(page: Page): Promise<void> {
  for (const row of await page.getByRole("region", { name: "评分", exact: true }).getByRole("group").all()) {
    const full = /([\d.]+) 分/.exec((await row.locator("legend").textContent()) ?? "")?.[1] ?? "";
    for (const point of await row.locator(".spending-checks input").all()) await point.fill("1");
    for (const name of ["基数（应有数）", "计划成本", "实际数", "实际成本"]) {
      const figure = row.getByRole("textbox", { name });
      if (await figure.count()) await figure.fill("100");
    }
    const given = row.getByRole("textbox", { name: "得分" });
    if (await given.count()) await given.fill(full);
    await row.getByRole("textbox", { name: "评分依据" }).fill("见资料清单");
  }
}
