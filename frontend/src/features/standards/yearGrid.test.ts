import { expect, test } from "vitest";
import { monthsOf } from "./yearGrid";

const year = {
  year: 2026,
  published: true,
  basis: "",
  holidays: [{ nameZh: "春节", from: "2026-02-15", to: "2026-02-23" }],
  workdays: ["2026-02-14"],
};

test("weeks begin on Monday and hold each day of the year once", () => {
  const months = monthsOf(year);
  expect(months.map((weeks) => weeks.flat().filter(Boolean).length)).toEqual([
    31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
  ]);
  expect(months[0]?.[0]?.map((day) => day?.day ?? 0)).toEqual([0, 0, 0, 1, 2, 3, 4]);
  expect(months.flat().every((week) => week.length === 7)).toBe(true);
});

test("a weekend day may be worked, a weekday may be off", () => {
  const february = monthsOf(year)[1]?.flat() ?? [];
  const kind = (day: number) => february.find((each) => each?.day === day)?.kind;
  expect([kind(13), kind(14), kind(16), kind(21), kind(24), kind(28)]).toEqual([
    "plain",
    "worked",
    "off",
    "off",
    "plain",
    "weekend",
  ]);
});
