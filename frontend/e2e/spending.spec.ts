import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { hold } from "./hold";
import { signIn } from "./people";
import { expectNoSideways, phone } from "./visits";

/** Signs in anew, and opens what waits at home under this title. */
async function take(page: Page, login: string, kind: string, title: string): Promise<void> {
  await page.context().clearCookies();
  await signIn(page, login);
  await page.locator(".todo", { hasText: kind }).getByRole("link", { name: title }).click();
  await expectHeading(page, title);
}

test("a finished year is evaluated by its unit and confirmed with a re-check beside it", async ({ page }) => {
  const title = "农产品质量安全抽检";
  await take(page, "clerk.213001", "待自评", title);
  await expectAccessible(page);

  await page.getByRole("button", { name: "提交自评" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(/提交前请处理 \d+ 个问题/);
  await alert.getByRole("link", { name: /年度目标实际完成情况/ }).click();
  const completion = page.getByRole("textbox", { name: "实际完成情况" });
  await expect(completion).toBeFocused();

  await completion.fill("全年完成定量检测四千六百批次，抽检合格率达到目标，不合格产品全部追溯处理。");
  await page.getByRole("textbox", { name: "全年执行数" }).fill("135.47");
  const rows = page.getByRole("group", { name: /指标值/ });
  const values = ["305", "4140", "99", "7", "98", "95"];
  for (const [at, value] of values.entries()) {
    const row = rows.nth(at);
    await row.getByRole("textbox", { name: "实际完成值" }).fill(value);
    await row.getByLabel("上传佐证材料").setInputFiles({
      name: `佐证${at + 1}.pdf`,
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
    });
    await expect(row.getByRole("button", { name: `佐证${at + 1}.pdf`, exact: true })).toBeVisible();
  }
  // 4,140 of 4,600 batches: 14.40 of 16 points, to be explained.
  await expect(rows.nth(1)).toContainText("14.40");
  await expect(page.getByRole("alert")).toContainText("失分");
  // Who types on while it is saved is not asked to hand it in.
  const saved = await hold(page, "mutation SaveSelfEvaluation");
  await completion.pressSequentially("台账齐全。");
  await page.getByRole("button", { name: "提交自评" }).click();
  await saved.answered;
  await rows.nth(1).getByRole("textbox", { name: "偏差原因" }).fill("两个月设备检修，次年增加夜间批次。");
  await saved.letGo();
  await expect(page.getByText("已保存")).toBeVisible();
  await expect(page.getByRole("dialog")).toBeHidden();
  // 135.47 of 142.6 makes 9.50; with the rows 97.90.
  await expect(page.getByText("总分 97.90")).toBeVisible();
  await page.getByRole("button", { name: "提交自评" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "提交自评" }).click();
  await expect(page.getByText("已提交")).toBeVisible();

  await take(page, "head.213001", "自评待审签", title);
  await page.getByRole("button", { name: "单位审签" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "单位审签" }).click();
  await expect(page.getByText("已审签")).toBeVisible();

  await take(page, "section.agr", "自评待确认", title);
  await page.getByRole("checkbox", { name: /列入复核/ }).check();
  await page
    .getByRole("group", { name: /定量检测批次/ })
    .getByRole("textbox", { name: "复核得分" })
    .fill("10");
  await page.getByRole("button", { name: "确认自评" }).click();
  await expect(page.getByRole("alert")).toContainText("请说明理由");
  await page
    .getByRole("group", { name: /定量检测批次/ })
    .getByRole("textbox", { name: "理由" })
    .fill("核对台账，实际检测三千批次。");
  await page.getByRole("button", { name: "确认自评" }).click();
  await expect(page.getByText("已确认")).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "93.50 优" }).first()).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "4.40" }).first()).toBeVisible();
  await expectAccessible(page);
});

test("an alarm is disposed of by the head and accepted by the section", async ({ page }) => {
  const title = "村居法律顾问";
  await take(page, "head.209001", "预警待处置", title);
  await expect(page.getByText("红灯")).toBeVisible();
  await expect(page.getByText(/执行率 20.00%，本期应不低于/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "处置" }).click();
  const dialog = page.getByRole("dialog", { name: "处置预警" });
  await dialog.getByRole("button", { name: "处置" }).click();
  await expect(dialog.getByRole("alert")).toContainText("请填写处置说明");
  await dialog.getByRole("textbox", { name: "处置说明" }).fill("法律顾问费按半年结算，十二月支付剩余款项。");
  await dialog.getByRole("button", { name: "处置" }).click();
  await expect(page.getByText("已处置").first()).toBeVisible();

  await take(page, "section.adm", "处置待认可", title);
  await page.getByRole("button", { name: "认可处置" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "认可处置" }).click();
  await expect(page.getByText("已认可")).toBeVisible();
});

test("self-evaluations are rolled up by fund and by hand, and printed", async ({ page, ask }) => {
  const { selfEvaluations } = await ask<{ selfEvaluations: { edges: { node: { year: number } }[] } }>(
    "office",
    "{ selfEvaluations(filter: { reported: true }, first: 1) { edges { node { year } } } }",
  );
  const year = selfEvaluations.edges[0]?.node.year;
  await signIn(page, "PERF_OFFICE");
  await page.goto(`/self-evaluations?year=${year}`);
  await page.getByRole("link", { name: "自评汇总" }).click();
  await expectHeading(page, "自评汇总");
  await page.getByRole("combobox", { name: "资金来源" }).selectOption({ label: "一般公共预算" });
  await page.getByRole("button", { name: "汇总", exact: true }).click();
  await expect(page.getByText("汇总范围：资金来源：一般公共预算。")).toBeVisible();
  const rows = page.getByRole("table", { name: "绩效指标汇总" });
  await expect(rows.getByRole("rowheader", { name: "总分（含预算执行率）" })).toBeVisible();
  await expectAccessible(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: /PDF/ }).click();
  expect((await saved).suggestedFilename()).toBe(`项目支出绩效自评汇总表（${year}年度）.pdf`);
  await page.setViewportSize(phone);
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole("link", { name: "返回自评列表" }).click();
  await expectHeading(page, "绩效自评");
  for (const at of [1, 2]) await page.getByRole("row").nth(at).getByRole("checkbox").check();
  await page.getByRole("link", { name: "汇总所选" }).click();
  await expect(page.getByText("汇总范围：选定的 2 个项目。")).toBeVisible();
});

test("the lists of a year are found in the menu, in both languages", async ({ page }) => {
  await signIn(page, "PERF_OFFICE");
  for (const [link, heading] of [
    ["运行监控", "绩效运行监控"],
    ["绩效自评", "绩效自评"],
  ] as const) {
    await page.getByRole("navigation", { name: "菜单" }).getByRole("link", { name: link }).click();
    await expectHeading(page, heading);
    await expectAccessible(page);
  }
  await page.getByRole("button", { name: "English" }).click();
  await expectHeading(page, "Self-evaluation");
});
