import { expect, test } from "vitest";
import { daysLeft, lastDay } from "./deadline";

/** The end of 31 August 2026 in Asia/Shanghai. */
const end = "2026-08-31T16:00:00Z";

test("a deadline is shown by its last day", () => {
  expect(lastDay(end)).toBe("2026-08-31");
  expect(lastDay("2026-08-31T15:59:59Z")).toBe("2026-08-31");
});

test.each([
  ["2026-08-28T02:00:00Z", 3],
  ["2026-08-30T16:00:00Z", 0],
  ["2026-08-31T15:59:59Z", 0],
  ["2026-08-31T16:00:00Z", -1],
  ["2026-09-02T03:00:00Z", -2],
])("at %s there are %i days left", (now, days) => {
  expect(daysLeft(end, new Date(now))).toBe(days);
});
