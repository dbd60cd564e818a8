import { expect, type Page } from "@playwright/test";
import { type Ask, test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { finishedBatch } from "./filed";
import { as, signIn } from "./people";

test("a batch's figures lead to the raw sheets behind them", async ({ page, ask }) => {
  await signIn(page, "office");
  await page.getByRole("link", { name: "评审质量" }).click();
  await expectHeading(page, "评审质量");
  await page.getByRole("combobox", { name: "批次" }).selectOption({ label: await reviewed(ask) });
  const agreement = page.getByRole("table", { name: "整批一致程度" });
  await expect(agreement.getByRole("row")).toHaveCount(5);
  await expect(agreement).toContainText(/Krippendorff α/);
  const projects = page.getByRole("table", { name: "各个项目" });
  const first = projects.getByRole("row").nth(1);
  const totals = ((await first.getByRole("link", { name: /的评审表：/ }).textContent()) ?? "").split("、");
  await first.getByRole("link", { name: /的评审表：/ }).click();
  await expectHeading(page, "评审表");
  const sheets = page.getByRole("table", { name: "评审表" });
  await expect(sheets.getByRole("row")).toHaveCount(totals.length + 1);
  for (const total of totals) await expect(sheets).toContainText(total);
  await page.getByRole("link", { name: "返回评审质量" }).click();
  await expect(page.getByText("有理由的不同意见应当保留", { exact: false })).toBeVisible();
});

test("nobody learns from the figures what an expert may not know", async ({ page, ask }) => {
  await signIn(page, "expert.e02");
  await expect(page.getByRole("link", { name: "我的考核" })).toBeVisible();
  await expect(page.getByRole("link", { name: "评审质量" })).toHaveCount(0);
  await page.goto("/quality");
  await expect(page.getByRole("heading", { name: "无权访问" })).toBeVisible();
  await expect(
    ask("expert.e02", "query ($id: ID!) { reviewQuality(batchID: $id) { sheetCount } }", {
      id: await batchOf(ask),
    }),
  ).rejects.toThrow("E_FORBIDDEN");
});

test("the office marks a review and a year, and the expert reads it", async ({ page, ask, browser }) => {
  const { id, login, year } = await judge(ask);
  await signIn(page, "office");
  await page.goto(`/standing/${id}?year=${year + 1}`);
  await page.getByRole("button", { name: "考核", exact: true }).first().click();
  const form = page.getByRole("form", { name: /的单次考核$/ });
  await form.getByRole("textbox", { name: "意见质量得分" }).fill("30");
  await form.getByRole("button", { name: "保存考核" }).click();
  await expect(page.getByRole("alert")).toContainText("请选择“意见质量”的扣分事由");
  await form.getByRole("combobox", { name: "意见质量扣分事由" }).selectOption({ label: "意见空泛" });
  await form.getByRole("textbox", { name: "意见质量说明" }).fill("核减理由只有一句话");
  await form
    .getByRole("combobox", { name: "判断稳健扣分事由" })
    .selectOption({ label: "偏离专家组且未说明理由" });
  await form.getByRole("textbox", { name: "判断稳健得分" }).fill("10");
  await form.getByRole("textbox", { name: "判断稳健说明" }).fill("与专家组不一致");
  await form.getByRole("button", { name: "保存考核" }).click();
  await expect(page.getByRole("alert")).toContainText("有理由的不同意见不扣分");
  await form.getByRole("textbox", { name: "判断稳健得分" }).fill("20");
  await form.getByRole("button", { name: "保存考核" }).click();
  await expect(page.getByText("95.00 分").first()).toBeVisible();

  await page.getByRole("button", { name: "作出年度考核" }).click();
  const mark = page.getByRole("form", { name: "年度考核" });
  await mark.getByRole("textbox", { name: "表彰" }).fill("年度优秀评审专家");
  await mark.getByRole("button", { name: "保存年度考核" }).click();
  await expect(mark).toBeHidden();
  await expect(page.getByText("年度优秀评审专家")).toBeVisible();

  const expert = await as(browser, login);
  await expert.getByRole("link", { name: "我的考核" }).click();
  await expert.goto(`/standing/own?year=${year + 1}`);
  await expectHeading(expert, `我的考核（${year} 年度）`);
  await expect(expert.getByText("年度优秀评审专家")).toBeVisible();
  await expect(expert.getByRole("button", { name: /考核/ })).toHaveCount(0);
  await expectAccessible(expert);
});

test("a pay list is made, approved by a leader and exported", async ({ page, ask, browser }) => {
  await signIn(page, "office");
  await page.goto(`/pay?batch=${await batchOf(ask)}`);
  await page.getByRole("button", { name: "生成清单" }).click();
  await expectHeading(page, "评审费清单第 1 号");
  await page.getByRole("button", { name: "送领导审批" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "送领导审批" }).click();
  await expect(page.getByText("待审批").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "导出 Excel" })).toHaveCount(0);

  const leader = await as(browser, "leader");
  const todo = leader.getByRole("listitem").filter({ hasText: "评审费清单第 1 号" });
  await todo.getByRole("link").click();
  await leader.getByRole("button", { name: "批准", exact: true }).click();
  await leader.getByRole("dialog").getByRole("button", { name: "批准", exact: true }).click();
  await expect(leader.getByText("已批准").first()).toBeVisible();

  await page.reload();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出 Excel" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/评审费清单1\.xlsx$/);
  await expect(page.getByText("已导出")).toBeVisible();
  await expect(page.getByRole("button", { name: "接手支付" })).toHaveCount(0);
  await expectAccessible(page);

  // Who exported it pays; a colleague takes that over when a leader agrees.
  const colleague = await as(browser, "office2");
  await colleague.goto(new URL(page.url()).pathname);
  await colleague.getByRole("button", { name: "接手支付" }).click();
  const dialog = colleague.getByRole("dialog", { name: "接手支付" });
  await dialog.getByRole("textbox", { name: "接手支付的原因" }).fill("原付款经办人已调离岗位");
  await expectAccessible(colleague);
  await dialog.getByRole("button", { name: "接手支付" }).click();
  await expect(dialog).toBeHidden();
  await leader.goto("/");
  await leader
    .getByRole("listitem")
    .filter({ hasText: "申请接手支付：原付款经办人已调离岗位" })
    .getByRole("link")
    .click();
  await leader.getByRole("button", { name: "批准", exact: true }).click();
  const decision = leader.getByRole("dialog");
  await expect(decision).toContainText("原付款经办人已调离岗位");
  await decision.getByRole("button", { name: "批准", exact: true }).click();
  await colleague.reload();
  await expect(colleague.getByText("付款经办", { exact: true })).toBeVisible();
  await expect(colleague.getByRole("button", { name: "接手支付" })).toHaveCount(0);
  await expect(colleague.getByRole("button", { name: "导出 Excel" })).toBeVisible();
});

for (const [theme, language] of [
  ["light", "zh-CN"],
  ["dark", "zh-CN"],
  ["light", "en"],
  ["dark", "en"],
] as const) {
  test(`its pages are readable, ${theme} and ${language}, at the desk and on a phone`, async ({
    page,
    ask,
  }) => {
    await page.addInitScript(
      ([t, l]) => {
        localStorage.setItem("hengxiao.theme", t ?? "");
        localStorage.setItem("hengxiao.language", l ?? "");
      },
      [theme, language],
    );
    const { id } = await judge(ask);
    const batch = await batchOf(ask);
    await enter(page);
    for (const path of [
      `/quality?batch=${batch}`,
      `/quality/${batch}/sheets`,
      "/standing",
      `/standing/${id}`,
      "/pay",
    ]) {
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        await expect(page.locator("main .skeleton")).toHaveCount(0);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
      }
    }
  });
}

/** Signs in whatever the language is. */
async function enter(page: Page): Promise<void> {
  const accounts = (await (await page.request.get("/demo/accounts")).json()) as {
    login: string;
    password: string;
  }[];
  const office = accounts.find(({ login }) => login === "office");
  await page.goto("/sign-in");
  await page.getByRole("textbox").first().fill("office");
  await page.locator("input[type=password]").fill(office?.password ?? "");
  await page.locator("button[type=submit]").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
}

/** The batch of the demo whose reviews are all over. */
const batchOf = async (ask: Ask) => (await finishedBatch(ask)).id;
const reviewed = async (ask: Ask) => (await finishedBatch(ask)).nameZh;

/** An expert all of whose reviews in the year of some are over, his login, and the year. */
async function judge(ask: Ask): Promise<{ id: string; login: string; year: number }> {
  type Sheet = { sheet: { submittedAt: string; expert: { id: string; code: string } | null } };
  const { reviewQuality } = await ask<{ reviewQuality: { sheets: { rows: Sheet[] } } }>(
    "office",
    "query ($id: ID!) { reviewQuality(batchID: $id) { sheets(first: 40) { rows { sheet { submittedAt expert { id code } } } } } }",
    { id: await batchOf(ask) },
  );
  for (const { sheet } of reviewQuality.sheets.rows) {
    if (!sheet.expert || sheet.expert.code === "E15") continue; // who was late: the mark of his year needs grounds
    const { id, code } = sheet.expert;
    const year = new Date(sheet.submittedAt).getFullYear();
    const { expertStanding } = await ask<{
      expertStanding: { actions: { action: string; enabled: boolean }[] };
    }>(
      "office",
      "query ($id: ID!, $year: Int!) { expertStanding(expertID: $id, year: $year) { actions { action enabled } } }",
      { id, year },
    );
    if (expertStanding.actions.some(({ action, enabled }) => action === "giveYearMark" && enabled))
      return { id, login: `expert.${code.toLowerCase()}`, year };
  }
  throw new Error("the demo has no expert whose reviews are over");
}
