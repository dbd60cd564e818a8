import { expect, test } from "vitest";
import { percentOf } from "./share";

test.each([
  ["13.5", "15", "90.00"],
  ["13.49", "15", "89.93"], // never rounded up into the next grade
  ["10", "15", "66.66"],
  ["0", "10", "0.00"],
  ["10.00", "10", "100.00"],
])("%s of %s is %s percent", (points, weight, percent) => {
  expect(percentOf(points, weight)).toBe(percent);
});

test.each(["", "a", "-1", "1.234"])("%j is no share of anything", (points) => {
  expect(percentOf(points, "10")).toBeNull();
});
