import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { dayFromNow } from "./days";
import { hold } from "./hold";
import { disputed } from "./judged";
import { as } from "./people";
import { expectNoSideways, expectReadable, phone } from "./visits";

test.setTimeout(300_000);

const agenda = (page: Page) => page.getByRole("region", { name: /^会议议程/ });
const item = (page: Page, project: string) => agenda(page).getByRole("listitem").filter({ hasText: project });

test("one gathering deals with two projects: who has no seat steps out, and signs only the own part", async ({
  browser,
  ask,
}) => {
  const [one, two] = await disputed(ask, ["河涌整治调查", "堤防巡查"]);
  if (!one || !two) throw new Error("no two projects");
  const { declaration } = await ask<{ declaration: { batch: { id: string } } }>(
    "office",
    "query ($id: ID!) { declaration(id: $id) { batch { id } } }",
    { id: one.id },
  );

  // The office calls both panels together, in the order in which it ticks the projects.
  const office = await as(browser, "office");
  await office.goto(`/batches/${declaration.batch.id}/panels`);
  await office.getByRole("button", { name: "安排会议" }).click();
  const dialog = office.getByRole("dialog", { name: "安排集体评审会议" });
  await dialog.getByRole("button", { name: "发出会议通知" }).click();
  await expect(dialog.getByText(/请至少选择 2 个项目/).first()).toBeVisible();
  await expect(dialog.getByText(/请填写不早于今天的会议时间/).first()).toBeVisible();
  await dialog.getByRole("checkbox", { name: one.nameZh }).check();
  await dialog.getByRole("checkbox", { name: two.nameZh }).check();
  await dialog.getByLabel("会议时间").fill(`${dayFromNow(1)}T09:30`);
  await dialog.getByRole("textbox", { name: "会议地点" }).fill("区财政局三楼会议室");
  await expectAccessible(office);
  await dialog.getByRole("button", { name: "发出会议通知" }).click();
  await expectHeading(office, `集体评审：${one.nameZh}`);
  await expect(agenda(office).getByRole("listitem")).toHaveCount(2);

  // Each member comes to the own items; a seat in both panels is there for both.
  const both = one.panel.filter((who) => two.panel.includes(who));
  const there = new Map<string, Page>();
  const sit = async (who: string, project: typeof one) => {
    const page = there.get(who) ?? (await as(browser, who, phone.width));
    there.set(who, page);
    await page.goto(`/declarations/${project.id}/meeting`);
    await expect(agenda(page)).toBeVisible();
    const come = page.getByRole("button", { name: "签到" });
    if (both.includes(who) && project === two) await expect(come).toBeHidden();
    else await come.click();
    await expect(page.getByRole("button", { name: "离会" })).toBeVisible();
  };
  for (const who of one.panel) await sit(who, one);
  for (const who of two.panel) await sit(who, two);
  await expect(item(office, two.nameZh)).toContainText("到会 3/3");

  // The office moves the gathering on, and whoever sits there is taken along: also who was told
  // the agenda before it moved and learns that after it has.
  const last = there.get(one.panel.at(-1) ?? "");
  if (!last) throw new Error("nobody sits");
  const agendaOfLast = await hold(last, "query AgendaOf");
  for (const who of one.panel) await there.get(who)?.goto(`/declarations/${one.id}/meeting`);
  await agendaOfLast.answered;
  await office.getByRole("button", { name: "转入第 1 项" }).click();
  await expect(item(office, one.nameZh)).toContainText("正在审议");
  await agendaOfLast.letGo();
  for (const page of [office, ...one.panel.flatMap((who) => there.get(who) ?? [])])
    await expect(item(page, one.nameZh)).toContainText("正在审议");
  // Who has typed something for the first item keeps it, and goes on when it is put away.
  const [typist = ""] = both;
  const writes = there.get(typist);
  if (!writes) throw new Error("nobody sits in both panels");
  const score = writes.getByRole("textbox", { name: "我的评分" });
  await score.fill("61.5");
  await office.getByRole("button", { name: "转入第 2 项" }).click();
  await expect(item(office, two.nameZh)).toContainText("正在审议");
  await expect(writes.getByText("会议已转入第 2 项。本页有尚未保存的内容，请先保存。")).toBeVisible();
  await expectHeading(writes, `集体评审：${one.nameZh}`);
  await expect(score).toHaveValue("61.5");
  await writes.getByRole("link", { name: "前往第 2 项" }).click();
  const leaving = writes.getByRole("dialog", { name: "离开此页？" });
  await leaving.getByRole("button", { name: "留在本页" }).click();
  await expect(score).toHaveValue("61.5");
  await writes.getByRole("link", { name: "前往第 2 项" }).click();
  await leaving.getByRole("button", { name: "离开", exact: true }).click();
  await expectHeading(writes, `集体评审：${two.nameZh}`);
  await expect(score).toHaveValue("");
  for (const who of one.panel) {
    const page = there.get(who);
    if (!page) throw new Error(`${who} does not sit`);
    if (both.includes(who)) await expectHeading(page, `集体评审：${two.nameZh}`);
    else {
      await expect(page.getByText("现在审议第 2 项，您不在本项专家组，请离席等候。")).toBeVisible();
      await expect(page.getByRole("main")).not.toContainText(two.nameZh);
    }
    await expectNoSideways(page);
  }
  await expectReadable(office);
  await office.screenshot({ path: "test-results/agenda-1440.png", fullPage: true });
  const [chair = ""] = one.panel;
  await there.get(chair)?.screenshot({ path: "test-results/agenda-390.png" });

  // The chair writes the first item's part; the book shows it, and is signed in one go.
  const leader = there.get(chair);
  if (!leader) throw new Error("the chair does not sit");
  await leader.goto(`/declarations/${one.id}/meeting`);
  await leader.getByRole("textbox", { name: "集体评审得分" }).fill("80");
  await leader.getByRole("textbox", { name: "会议地点" }).fill("区财政局三楼会议室");
  await leader.getByRole("radio", { name: "同意立项", exact: true }).last().check();
  await leader
    .getByRole("textbox", { name: "评审纪要" })
    .fill("专家组逐项讨论了必要性、单价和资金来源，同意立项，资金全额安排。");
  await leader.getByRole("button", { name: "保存记录" }).click();
  await expect(leader.getByRole("heading", { name: "集体评审纪要" })).toBeVisible();
  for (const who of one.panel) {
    const page = there.get(who);
    await page?.goto(`/declarations/${one.id}/minutes`);
    await page?.getByRole("button", { name: "签署纪要册" }).click();
    await page?.getByRole("dialog").getByRole("button", { name: "签署纪要册" }).click();
    await expect(page?.getByRole("dialog") ?? leader.locator("none")).toBeHidden();
  }
  await office.goto(`/declarations/${one.id}/minutes`);
  await expect(office.getByText("已签 3/3")).toBeVisible();
  await expect(office.getByText("本项纪要尚未记录。")).toBeVisible();
  await expectReadable(office);
  await office.screenshot({ path: "test-results/agenda-book-1440.png", fullPage: true });

  // Who finds a bar leaves the second item to the others, and reads no more of it.
  const barred = there.get(two.panel.at(-1) ?? "");
  if (!barred) throw new Error("nobody sits");
  await barred.goto(`/declarations/${two.id}/meeting`);
  await barred.getByRole("button", { name: "回避本项" }).click();
  const leave = barred.getByRole("dialog", { name: "回避本项" });
  await leave.getByRole("textbox", { name: "回避原因" }).fill("曾为该单位编制实施方案");
  await leave.getByRole("button", { name: "回避本项" }).click();
  await expectHeading(barred, "您已回避本项");
  await expect(item(barred, two.nameZh)).toContainText("回避本项");
  await expectReadable(barred);
  await expectNoSideways(barred);
  await barred.screenshot({ path: "test-results/excused-390.png" });
  await barred.reload();
  await expectHeading(barred, "您已回避本项");
  await office.goto(`/declarations/${two.id}/meeting`);
  await expect(office.getByText("曾为该单位编制实施方案")).toBeVisible();
});
