import { expect } from "@playwright/test";
import { test } from "./api";
import { expectHeading } from "./axe";
import { seated } from "./expert";
import { as } from "./people";
import { expectNoSideways, expectReadable, phone } from "./visits";

test.setTimeout(120_000);

test("at the desk an expert scores by keys, with the evidence beside each item", async ({ browser, ask }) => {
  const project = "高标准农田建设与管护";
  const [login = ""] = await seated(ask, project);
  const page = await as(browser, login);
  await page.goto("/scoring");
  await page.getByRole("link", { name: project }).click();
  await expect(page.getByRole("heading", { name: "申报材料" })).toBeVisible(); // beside the sheet
  await page.getByRole("button", { name: /^政策依据：优 / }).focus();
  await page.keyboard.press("2");
  await page.keyboard.press("j");
  await expect(page.getByRole("button", { name: /^事权与财政范围：优 / })).toBeFocused();
  await page.keyboard.press("1");
  for (const [item, grade] of [
    ["政策依据", "良"],
    ["事权与财政范围", "优"],
  ] as const) {
    const quick = page.getByRole("button", { name: new RegExp(`^${item}：${grade} `) });
    const points = /[\d.]+$/.exec((await quick.textContent())?.trim() ?? "")?.[0] ?? "none";
    await expect(page.getByRole("textbox", { name: `${item}得分` })).toHaveValue(points);
  }
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "提交前请处理" })).toBeVisible();

  const prices = page.locator(".score-item").filter({ has: page.getByRole("heading", { name: "单价有据" }) });
  await prices.getByText("评分依据：预算明细、附件").click();
  await expect(prices.getByRole("row").nth(1)).toBeVisible();
  await expect(prices.getByRole("button", { name: /\.pdf$/ }).first()).toBeVisible();
  await expectReadable(page);
  await page.setViewportSize(phone);
  await expectNoSideways(page);
});

test("an expert compares the project with its like, and its prices with those of earlier years", async ({
  browser,
  ask,
}) => {
  const project = "高标准农田建设与管护";
  const [login = ""] = await seated(ask, project);
  const page = await as(browser, login);
  await page.goto("/scoring");
  await page.getByRole("link", { name: project }).click();
  await page.locator(".score-quick").first().focus();
  await page.keyboard.press("c");
  await expectHeading(page, `比较台：${project}`);
  const prices = page.getByRole("region", { name: "单价比较" });
  await expect(prices.getByRole("listitem").first()).toBeVisible();
  const supervision = prices.getByRole("listitem").filter({ hasText: "监理与检测" }).first();
  await supervision.getByText("来源 2 行").click();
  await expect(supervision.getByText(/农业农村局（示例） · 示例供应商（虚构） · 示例-CG-/)).toBeVisible();
  await expect(page.getByRole("region", { name: "同类项目" })).toBeVisible();
  await expectReadable(page);
  await page.setViewportSize(phone);
  await expectNoSideways(page);
  await page.getByRole("link", { name: "返回评审表" }).click();
  await expectHeading(page, project);
});

/** What an expert's page may weigh on its way to a phone, in bytes of script. */
const most = 143_000;

test("an expert's sheet is light enough for a phone", async ({ browser, ask, baseURL }) => {
  const project = "高标准农田建设与管护";
  const [login = ""] = await seated(ask, project);
  const { mySheets } = await ask<{ mySheets: { edges: { node: { id: string; projectName: string } }[] } }>(
    login,
    "{ mySheets(first: 50) { edges { node { id projectName } } } }",
  );
  const sheet = mySheets.edges.find(({ node }) => node.projectName === project)?.node.id;
  const desk = await as(browser, login, phone.width);
  const state = await desk.context().storageState();
  const context = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: phone,
    storageState: state,
    serviceWorkers: "block", // it would fetch for later what this page does not need
  });
  const page = await context.newPage();
  await page.goto(`/scoring/${sheet}`);
  await expect(page.locator(".score-foot")).toBeVisible();
  await page.waitForTimeout(4_000); // what is fetched at leisure counts too
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.endsWith(".js"))
      .map((each) => ({ name: each.name, bytes: (each as PerformanceResourceTiming).encodedBodySize })),
  );
  const weight = scripts.reduce((all, { bytes }) => all + bytes, 0);
  console.log(`an expert's sheet: ${weight} bytes of script in ${scripts.length} files`);
  expect(weight).toBeLessThan(most);
});
