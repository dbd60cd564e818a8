import { expect } from "@playwright/test";
import { test } from "./api";
import { expectAccessible, expectHeading } from "./axe";
import { dayFromNow } from "./days";
import { score, seated } from "./expert";
import { as } from "./people";
import { expectNoSideways, expectReadable, phone, visit } from "./visits";

test.setTimeout(120_000);

const project = "高标准农田建设与管护";

test("a panel gets more time, one member still more, who is told and hands in", async ({ browser, ask }) => {
  const [first = ""] = await seated(ask, project);
  const { declarations } = await ask<{ declarations: { edges: { node: { id: string } }[] } }>(
    "office",
    `query ($keyword: String!) {
      declarations(filter: { keyword: $keyword, stages: [INDIVIDUAL_REVIEW] }) { edges { node { id } } }
    }`,
    { keyword: project },
  );
  const id = declarations.edges[0]?.node.id ?? "";
  const all = dayFromNow(60);
  const one = dayFromNow(65);

  const office = await as(browser, "office");
  await office.goto(`/declarations/${id}/panel`);
  await expectHeading(office, `专家组：${project}`);
  const seats = office.getByRole("region", { name: /^专家组成员/ }).first(); // its table is one too
  await seats.getByRole("button", { name: "延长评审期限" }).click();
  const dialog = office.getByRole("dialog", { name: "延长专家组的评审期限" });
  const send = dialog.getByRole("button", { name: "延长", exact: true });
  await send.click();
  await dialog.getByRole("link", { name: "请填写新的评审截止日期" }).click();
  const day = dialog.getByLabel("新的评审截止日期");
  await expect(day).toBeFocused();
  await day.fill(dayFromNow(0));
  await send.click();
  await expect(dialog.getByRole("link", { name: /评审截止日期应晚于今天/ })).toBeVisible();
  await expect(dialog.getByRole("link", { name: "请填写延长的原因" })).toBeVisible();
  await expectAccessible(office);
  await day.fill(all);
  await dialog.getByRole("textbox", { name: "延长的原因" }).fill("材料补充较晚，请求延长评审");
  await send.click();
  await expect(dialog).toBeHidden();
  await expect(seats).toContainText(`${all} 评审截止`);
  await expectReadable(office);
  await office.setViewportSize(phone);
  await expectNoSideways(office);

  const code = first.split(".").pop()?.toUpperCase() ?? "";
  const seat = seats.getByRole("row").filter({ hasText: code });
  await seat.getByRole("button", { name: "延长期限" }).click();
  const own = office.getByRole("dialog", { name: /^延长专家\d+的评审期限$/ });
  await own.getByLabel("新的评审截止日期").fill(one);
  await own.getByRole("textbox", { name: "延长的原因" }).fill("该专家出差在外");
  await expectAccessible(office);
  expect(await own.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
  await own.getByRole("button", { name: "延长", exact: true }).click();
  await expect(own).toBeHidden();
  await expect(seats).toContainText(`${all} 评审截止`); // the panel's day stays

  const expert = await visit(browser, first, "/notices");
  await expect(expert.getByText(`可评审至 ${all}`)).toBeVisible();
  await expect(expert.getByText(`可评审至 ${one}`)).toBeVisible();
  await expect(expert.getByText("出差在外")).toHaveCount(0);
  await expert.goto("/scoring");
  const waiting = expert.getByRole("listitem").filter({ hasText: project });
  await expect(waiting.locator("time")).toHaveAttribute("datetime", one);
  expect(await score(expert, project, "良")).toBeGreaterThan(0);
});
