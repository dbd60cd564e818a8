import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { dayFromNow } from "./days";
import { bring, commit } from "./panel";
import { accountOf, as } from "./people";
import { expectNoSideways, expectReadable, phone, visit } from "./visits";

test.describe.configure({ mode: "serial", timeout: 180_000 });

const project = "城市运行管理平台二期";
const first = dayFromNow(0);
const last = dayFromNow(40);

const absences = (page: Page) => page.getByRole("region", { name: "不能参加的时间", exact: true });

/** 登记请假, as far as the fields are filled in. */
async function enter(page: Page, from: string, to: string, note: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "登记请假" });
  await dialog.getByLabel("第一天").fill(from);
  await dialog.getByLabel("最后一天").fill(to);
  await dialog.getByLabel("说明").fill(note);
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
}

/** A table is read without going sideways in what holds it. */
async function expectWhole(table: Locator): Promise<void> {
  const over = await table.evaluate(({ parentElement: holds }) =>
    holds ? holds.scrollWidth - holds.clientWidth : Number.NaN,
  );
  expect(over).toBeLessThanOrEqual(0);
}

test("an expert says on a phone when he is away", async ({ browser }) => {
  const own = await visit(browser, "expert.e18", "/experts/mine", phone);
  await expect(absences(own)).toContainText("没有登记");
  await absences(own).getByRole("button", { name: "登记请假" }).click();
  const dialog = own.getByRole("dialog", { name: "登记请假" });
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await expect(dialog.getByRole("link", { name: "请填写第一天" })).toBeVisible();
  await enter(own, dayFromNow(-20), dayFromNow(-10), "");
  await expect(dialog.getByRole("link", { name: /已经过去，不需要登记/ })).toBeVisible();
  await expectAccessible(own);
  await enter(own, first, last, "赴外地讲学");
  await expect(dialog).toBeHidden();
  await expect(absences(own).getByRole("status")).toContainText("已登记");
  const row = absences(own).getByRole("row", { name: `${first} 至 ${last}` });
  await expect(row).toContainText("赴外地讲学");
  await expect(own.getByText(`请假至 ${last}`)).toBeVisible();
  await expectNoSideways(own);
  await expectWhole(absences(own).getByRole("table"));
  await expectReadable(own);

  await absences(own).getByRole("button", { name: "登记请假" }).click();
  await enter(own, last, dayFromNow(41), "");
  await expect(
    dialog.getByRole("link", { name: `与已登记的 ${first} 至 ${last} 重叠，可先撤销再登记` }),
  ).toBeVisible();
  await enter(own, dayFromNow(60), dayFromNow(61), "");
  await expect(dialog).toBeHidden();
  await absences(own)
    .getByRole("button", { name: `撤销：${dayFromNow(60)} 至 ${dayFromNow(61)}` })
    .click();
  await own.getByRole("dialog", { name: "撤销" }).getByRole("button", { name: "撤销", exact: true }).click();
  await expect(absences(own).getByRole("row", { name: dayFromNow(60) })).toContainText("已撤销");
});

test("the office reads who is away, and finds who is not", async ({ browser }) => {
  const office = await visit(browser, "office", "/experts?keyword=E18");
  await expect(office.getByRole("row", { name: /E18/ })).toContainText(`请假至 ${last}`);
  await expectReadable(office);
  await office.getByRole("checkbox", { name: "今日可参加" }).check();
  await office.getByRole("button", { name: "查询" }).click();
  await expect(office.getByText("没有符合条件的专家")).toBeVisible();
  await office.goto("/experts?keyword=E18");
  await office.getByRole("link", { name: "区示辛" }).click();
  await expect(absences(office)).toContainText("赴外地讲学");
  await expect(absences(office).getByRole("button", { name: "登记请假" })).toBeVisible();
  await expectReadable(office);
});

test("who is away is not drawn, and the record that says so is replayed by the command", async ({
  browser,
}, info) => {
  const office = await as(browser, "office");
  await office.getByRole("link", { name: project }).first().click();
  await expectHeading(office, `专家组：${project}`);
  await expect(office.getByRole("row", { name: /E18/ })).toContainText(
    /评审期间 \d{4}-\d{2}-\d{2} 至 \d{4}-\d{2}-\d{2} 只有 0 天可参加，不足 3 天/,
  );
  await expect(office.getByText("评审期间可参加不足 3 天的不参加")).toBeVisible();
  await office.goto("/");
  await commit(office, project);
  const second = await as(browser, "office2");
  await second.getByRole("link", { name: project }).first().click();
  await bring(second);
  await expect(second.getByRole("row").filter({ hasText: "已邀请" })).toHaveCount(3);
  await second.locator("summary", { hasText: "抽取记录" }).click();
  const taking = second.waitForEvent("download");
  await second.getByRole("button", { name: "下载抽取记录" }).click();
  const file = info.outputPath("draw.json");
  await (await taking).saveAs(file);
  const binary = join(import.meta.dirname, "../../bin/hengxiao");
  await promisify(execFile)(binary, ["draw", "verify", file]); // throws where the record does not hold
  const text = await readFile(file, "utf8");
  const { basis, panel, reserves } = JSON.parse(text);
  expect(basis.subject.period).toMatchObject({ from: dayFromNow(0), freeDays: 3 });
  expect(basis.pool.find(({ code }: { code: string }) => code === "E18").absences).toEqual([{ first, last }]);
  expect([...panel, ...reserves]).not.toContain("E18");
  expect(text).not.toContain("讲学");
});

test("an absence in a review that goes on is told to the expert and the office, and voids nothing", async ({
  browser,
  ask,
}) => {
  type Sheet = { status: string; dueAt: string | null; expert: { code: string } };
  const { declarations } = await ask<{ declarations: { edges: { node: { sheets: Sheet[] } }[] } }>(
    "office",
    `{ declarations(first: 20, filter: {stages: [INDIVIDUAL_REVIEW]}) {
      edges { node { sheets { status dueAt expert { code } } } } } }`,
  );
  const away = ["E13", "E16", "E17", "E18"]; // in the demo already, or since the draw above
  const going = declarations.edges
    .flatMap(({ node }) => node.sheets)
    .find(
      ({ status, dueAt, expert }) =>
        status === "SCORING" && (dueAt ?? "") > dayFromNow(3) && !away.includes(expert.code),
    );
  if (!going) throw new Error("nobody is scoring in the demo");
  const own = await visit(browser, accountOf(going.expert.code), "/experts/mine", phone);
  await absences(own).getByRole("button", { name: "登记请假" }).click();
  await enter(own, dayFromNow(1), dayFromNow(2), "");
  await expect(absences(own).getByRole("status")).toContainText("与您尚未完成的评审重叠：《");
  await expect(absences(own).getByRole("row", { name: dayFromNow(1) })).toContainText("时间重叠");
  await expectNoSideways(own);
  await expectWhole(absences(own).getByRole("table"));
  await expectReadable(own);
  const office = await visit(browser, "office2", "/notices");
  await expect(
    office
      .getByRole("listitem")
      .filter({ hasText: `${dayFromNow(1)} 至 ${dayFromNow(2)} 不能参加` })
      .first(),
  ).toContainText(/评审期间有专家请假.*专家\d：/s);
});
