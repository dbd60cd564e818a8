import { describe, expect, test } from "vitest";
import { compare, format, isDecimal, multiply, subtract, sum } from "./money";

describe("only plain decimals are numbers", () => {
  test.each(["0", "980", "-3", "89.974", "0.000001", "007"])("%s is one", (text) => {
    expect(isDecimal(text)).toBe(true);
  });
  test.each(["", " 1", "1 ", "+1", "1.", ".5", "1e3", "1,000", "１", "--1", "NaN"])("%j is none", (text) => {
    expect(isDecimal(text)).toBe(false);
  });
});

test.each([
  ["tenths add up exactly", ["0.1", "0.2"], "0.3"],
  ["sums keep every digit", ["12345678901234567.89", "0.000001"], "12345678901234567.890001"],
  ["sums come in shortest form", ["89.90", "0.10"], "90"],
  ["nothing sums to nought", [], "0"],
  ["debts are subtracted", ["1", "-1.5"], "-0.5"],
  ["a term that is no number spoils the sum", ["1", "x"], null],
])("%s", (_, terms, total) => {
  expect(sum(terms)).toBe(total);
});

test("a difference and a product are exact", () => {
  expect(subtract("100", "99.99")).toBe("0.01");
  expect(multiply("1.1", "1.1")).toBe("1.21");
  expect(multiply("-0.5", "0")).toBe("0");
  expect(subtract("", "1")).toBeNull();
});

test.each([
  ["1.0", "1", 0],
  ["0.3", "0.30000001", -1],
  ["-1", "-2", 1],
  ["", "1", null],
] as const)("%s beside %s is %s", (a, b, order) => {
  expect(compare(a, b)).toBe(order);
});

test.each([
  ["2395.7", 2, "2,395.70"],
  ["980", 2, "980.00"],
  ["89.974", 2, "89.974"],
  ["1234567", 0, "1,234,567"],
  ["-1234.5", 2, "-1,234.50"],
  ["abc", 2, "abc"],
])("%s with %i places reads %s", (text, places, shown) => {
  expect(format(text, places)).toBe(shown);
});
