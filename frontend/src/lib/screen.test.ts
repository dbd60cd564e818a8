import { afterEach, expect, test } from "vitest";
import { budgetYear, clockOf, dayOf, localOf, minuteOf } from "./dates";
import { focusPath, parentOf } from "./focus";
import { totp } from "./totp";

afterEach(() => {
  document.body.innerHTML = "";
});

test("moments are shown in Shanghai's day and hour", () => {
  expect(minuteOf("2027-08-31T15:59:59Z")).toBe("2027-08-31 23:59");
  expect(minuteOf("2027-08-31T16:00:00Z")).toBe("2027-09-01");
  expect(minuteOf("2027-08-31T16:00:07Z")).toBe("2027-09-01 00:00");
  expect(localOf("2027-08-31T16:00:00Z")).toBe("2027-09-01T00:00");
  expect(dayOf("2027-08-31T16:00:00Z")).toBe("2027-09-01");
  expect(clockOf("2027-01-01T16:05:00Z")).toBe("00:05");
});

test("from June in Shanghai the next year's budget is worked on", () => {
  expect(budgetYear(new Date("2026-05-31T15:59:59Z"))).toBe(2026);
  expect(budgetYear(new Date("2026-05-31T16:00:00Z"))).toBe(2027);
});

test("a path leads to its field, its row, its list, in this order", () => {
  expect(["indicators[0].unit", "indicators[0]", "indicators", "a.b"].map(parentOf)).toEqual([
    "indicators[0]",
    "indicators",
    "",
    "a",
  ]);
  document.body.innerHTML = '<div data-path="indicators"><button id="add">+</button></div>';
  expect(focusPath("indicators[3].unit")).toBe(true);
  expect(document.activeElement?.id).toBe("add");
  expect(focusPath("nowhere")).toBe(false);
});

test("one-time codes are those of RFC 6238", async () => {
  const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890"
  expect(await totp(secret, new Date(59_000))).toBe("287082");
  expect(await totp(secret, new Date(1_111_111_109_000))).toBe("081804");
});
