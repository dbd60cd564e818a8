import { expect, test } from "vitest";
import { standing } from "./standing";

const round = (
  no: number,
  status: "FORMING" | "INDIVIDUAL" | "CLOSED",
  drawStatus: "NONE" | "COMMITTED" | "DRAWN",
) => ({
  no,
  status,
  drawStatus,
  sheets: [{ status: "ACCEPTED" as const }],
});

test("a project without a draw waits for one", () => {
  expect(standing({ stage: "PANEL_FORMING", reviewRound: 0, rounds: [] })).toEqual({
    current: undefined,
    waiting: undefined,
    before: [],
    at: 0,
  });
});

test("a revised project's last round is over, and a refused draw is kept beside it", () => {
  const rounds = [round(1, "CLOSED", "DRAWN"), round(2, "CLOSED", "NONE")];
  const found = standing({ stage: "PANEL_FORMING", reviewRound: 1, rounds });
  expect(found.current).toBeUndefined();
  expect(found.before.map(({ no }) => no)).toEqual([2, 1]);
  expect(found.at).toBe(0);
});

test("a draw waits for the public value, then for answers, then to be confirmed", () => {
  const fixed = round(1, "FORMING", "COMMITTED");
  expect(standing({ stage: "PANEL_FORMING", reviewRound: 0, rounds: [fixed] })).toMatchObject({
    waiting: fixed,
    at: 1,
  });
  const asked = { ...round(1, "FORMING", "DRAWN"), sheets: [{ status: "INVITED" as const }] };
  expect(standing({ stage: "PANEL_FORMING", reviewRound: 1, rounds: [asked] })).toMatchObject({
    current: asked,
    at: 2,
  });
  const ready = round(1, "FORMING", "DRAWN");
  expect(standing({ stage: "PANEL_FORMING", reviewRound: 1, rounds: [ready] }).at).toBe(3);
  const scoring = round(1, "INDIVIDUAL", "DRAWN");
  expect(standing({ stage: "INDIVIDUAL_REVIEW", reviewRound: 1, rounds: [scoring] }).at).toBe(4);
});
