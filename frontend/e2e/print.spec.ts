import { expect } from "@playwright/test";
import { test } from "./api";
import { expectHeading } from "./axe";
import { drafted } from "./filed";
import { pagesOf } from "./pdf";
import { signIn } from "./people";

const title = "项目支出绩效目标申报表";

test("the form is printed on A4 with its head on each page", async ({ page, ask }) => {
  const { id, nameZh } = await drafted(ask, "211001", "环境监测服务", (whole) => ({
    ...whole,
    overview: whole.overview.repeat(60),
  }));
  await signIn(page, "clerk.211001");
  await page.goto(`/declarations/${id}`);
  await page.getByRole("link", { name: "打印预览" }).click();
  await expectHeading(page, title);
  await expect(page.getByRole("row", { name: `项目名称 ${nameZh}` })).toBeVisible();
  const code = await page
    .getByRole("article")
    .getByText(/^\d{4}-211001-\d+$/)
    .textContent();

  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(1);
  for (const { width, height, text } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    expect(text).toContain(title);
    expect(text).toContain(code ?? "no code");
    expect(text).not.toContain("返回");
  }
  expect(pages[0]?.text).toContain(nameZh.normalize("NFKC"));
  expect(pages.at(-1)?.text).toContain("单位负责人");
});
