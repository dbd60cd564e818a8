import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { drafted } from "./filed";
import { signIn } from "./people";

test("the indicators are typed by keys alone, kept as they are typed, and handed in", async ({
  page,
  ask,
}) => {
  const { id, nameZh } = await drafted(ask, "203001", "企业开办驻点服务", (whole) => ({
    ...whole,
    indicators: whole.indicators.map((row) => ({ ...row, weight: row.weight === "20" ? "" : row.weight })),
  }));
  await signIn(page, "clerk.203001");
  await page.goto(`/declarations/${id}`);
  await expectHeading(page, nameZh);
  const grid = page.getByRole("grid", { name: "绩效指标表" });
  const sum = page.getByRole("status").filter({ hasText: "权重合计" });
  await expect(sum).toHaveText("权重合计 60 / 100");

  // From the first cell along the first row to its weight, typed over; then down to the fifth row's.
  await grid.getByRole("gridcell", { name: "成本指标" }).first().focus();
  for (let column = 0; column < 6; column++) await page.keyboard.press("ArrowRight");
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  await expect(sum).toHaveText("权重合计 80 / 100");
  for (let row = 0; row < 3; row++) await page.keyboard.press("ArrowDown");
  await page.keyboard.type("２０"); // full width, as an input method may give it
  await page.keyboard.press("Enter");
  await expect(sum).toHaveText("权重合计 100 / 100");
  await expect(page.getByRole("status").filter({ hasText: "已保存" })).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(sum).toHaveText("权重合计 100 / 100");
  await page.getByRole("button", { name: "提交申报" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "确认提交" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已提交" })).toBeVisible();
  await expect(page.getByRole("grid")).toHaveCount(0);
});

test("rows copied from a spreadsheet fill the grid, what does not fit is named, and all can be undone", async ({
  page,
  ask,
}) => {
  const { id } = await drafted(ask, "203001", "招商活动服务");
  await signIn(page, "clerk.203001");
  await page.goto(`/declarations/${id}`);
  const lines = page.getByRole("grid", { name: "预算明细表" });
  await expect(lines.getByRole("row")).toHaveCount(3);
  await lines.getByRole("gridcell", { name: "驻点服务" }).focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "场地租赁\t\t3\t次\t４\n印刷\t\t约五百\t份\t0.01");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await expect(lines.getByRole("gridcell", { name: "场地租赁" })).toBeVisible();
  await expect(page.getByText("第 2 行「数量」不是数字")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(lines.getByRole("gridcell", { name: "驻点服务" })).toBeVisible();
});

test("all faults stand in one alert, and each leads to its field or cell", async ({ page, ask }) => {
  const { id } = await drafted(ask, "209001", "法律援助驻点", (whole) => ({
    ...whole,
    leader: "",
    amount: "八十六",
    fundSources: [{ source: "GPB", amount: "80" }],
    indicators: whole.indicators.map((row, at) => (at === 1 ? { ...row, unit: "", weight: "15" } : row)),
  }));
  await signIn(page, "clerk.209001");
  await page.goto(`/declarations/${id}`);
  await page.getByRole("button", { name: "提交申报" }).click();
  const alert = page
    .getByRole("alert")
    .filter({ has: page.getByRole("heading", { name: /^提交前请处理 \d+ 个问题$/ }) });
  await expect(alert).toBeFocused();
  const links = alert.getByRole("link");
  const count = await links.count();
  await expect(alert.getByRole("heading")).toHaveText(`提交前请处理 ${count} 个问题`);
  expect(count).toBeGreaterThanOrEqual(4);
  for (let at = 0; at < count; at++) {
    const link = links.nth(at);
    const path = decodeURIComponent((await link.getAttribute("href"))?.slice(1) ?? "");
    await link.click();
    const focused = page.locator(":focus");
    const place = await focused.evaluate((each) => each.closest<HTMLElement>("[data-path]")?.dataset.path);
    expect(place === path || place?.startsWith(`${path}[`), `${path} leads to ${place}`).toBe(true);
    await expect(focused).toBeInViewport();
  }
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "项目负责人" }).fill("陈示范");
  await expect(page.getByText(`距提交还差 ${count - 1} 项`)).toBeVisible();
});
