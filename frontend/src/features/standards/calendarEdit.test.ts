import { describe, expect, test } from "vitest";
import { asUsual, dayOff, dayWorked, withNextYear } from "./calendarEdit";

const year = {
  year: 2027,
  published: true,
  basis: "",
  holidays: [
    { nameZh: "元旦", from: "2027-01-01", to: "2027-01-03" },
    { nameZh: "春节", from: "2027-02-05", to: "2027-02-11" },
  ],
  workdays: ["2027-02-20"],
};

describe("a day of the calendar", () => {
  test("off joins the holiday beside it", () => {
    const { holidays } = dayOff(year, "2027-01-04", "元旦");
    expect(holidays[0]).toEqual({ nameZh: "元旦", from: "2027-01-01", to: "2027-01-04" });
    expect(dayOff(dayOff(year, "2027-04-06", "清明节"), "2027-04-05", "清明节").holidays.at(-1)).toEqual({
      nameZh: "清明节",
      from: "2027-04-05",
      to: "2027-04-06",
    });
  });
  test("off under another name parts the holiday that held it", () => {
    expect(dayOff(year, "2027-02-06", "春节假期").holidays.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "2027-01-01 2027-01-03",
      "2027-02-05 2027-02-05",
      "2027-02-06 2027-02-06",
      "2027-02-07 2027-02-11",
    ]);
  });
  test("is off or worked, never both", () => {
    expect(dayOff(year, "2027-02-20", "调休").workdays).toEqual([]);
    const worked = dayWorked(year, "2027-02-05");
    expect(worked.workdays).toEqual(["2027-02-05", "2027-02-20"]);
    expect(worked.holidays[1]?.from).toBe("2027-02-06");
  });
  test("as usual stands nowhere", () => {
    expect(asUsual(asUsual(year, "2027-02-20"), "2027-02-11")).toMatchObject({
      workdays: [],
      holidays: [{}, { to: "2027-02-10" }],
    });
    expect(asUsual(dayOff(year, "2027-06-09", "端午节"), "2027-06-09").holidays).toEqual(year.holidays);
  });
});

test("the next year begins with its fixed holidays, not yet published", () => {
  const next = withNextYear([year]).at(-1);
  expect(next).toEqual({
    year: 2028,
    published: false,
    basis: "",
    holidays: [
      { nameZh: "元旦", from: "2028-01-01", to: "2028-01-01" },
      { nameZh: "劳动节", from: "2028-05-01", to: "2028-05-02" },
      { nameZh: "国庆节", from: "2028-10-01", to: "2028-10-03" },
    ],
    workdays: [],
  });
  expect(withNextYear([])).toEqual([]);
});
