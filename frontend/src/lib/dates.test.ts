import { expect, it } from "vitest";
import { daysFrom } from "./dates";

it("counts days over the ends of months and years", () => {
  expect(daysFrom("2027-12-30", "2028-01-02")).toEqual([
    "2027-12-30",
    "2027-12-31",
    "2028-01-01",
    "2028-01-02",
  ]);
  expect(daysFrom("2028-02-28", "2028-03-01")).toHaveLength(3);
  expect(daysFrom("2027-01-02", "2027-01-01")).toEqual([]);
});
