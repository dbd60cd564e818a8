import { expect, test } from "vitest";
import { cellsOf, halfWidth, typedNumber } from "./typed";

test("full-width forms become half-width, Chinese stays", () => {
  expect(halfWidth("１２．５％　万元（A）")).toBe("12.5% 万元(A)");
});

test.each([
  ["full-width digits", "１２．５", "12.5"],
  ["thousands", "1,234,567.8", "1234567.8"],
  ["blanks around and inside", " 1 200 ", "1200"],
  ["a plus sign", "+3", "3"],
  ["a typographic minus", "−3", "-3"],
  ["commas elsewhere are not guessed at", "1,2", "1,2"],
  ["words stay as typed", "约十", "约十"],
])("%s", (_, typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

test.each([
  ["one cell", "15", [["15"]]],
  [
    "rows and columns, with the last line's end",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["empty cells keep their place", "\t\tx", [["", "", "x"]]],
  ["a quoted cell holds breaks and quotes", '"两\n行 ""甲"""\tb', [['两\n行 "甲"', "b"]]],
  ["a quote inside a word is a quote", 'a"b\tc', [['a"b', "c"]]],
])("a copied range: %s", (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});
