import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { words } from "~/app/words";
import { StepButton } from "./StepButton";
import { WordsContext } from "./useWords";

const late = {
  action: "submitSheet",
  enabled: false,
  why: "评审已于 2026-09-15 截止",
  code: "E_BATCH_CLOSED",
};

afterEach(async () => {
  cleanup();
  await words.choose("zh-CN");
});

/** The button and what is said of it. */
async function show(step: typeof late | { action: string; enabled: boolean }) {
  render(
    <WordsContext value={words}>
      <StepButton of={[step]} step="submitSheet" onClick={() => {}}>
        提交
      </StepButton>
    </WordsContext>,
  );
  const button = await screen.findByRole<HTMLButtonElement>("button");
  const said = button.getAttribute("aria-describedby");
  return { shut: button.disabled, why: said && document.getElementById(said)?.textContent };
}

test("a step that may not be taken says why, in the server's words", async () => {
  expect(await show(late)).toEqual({ shut: true, why: late.why });
});

test("in English it says so by the code", async () => {
  await words.choose("en");
  expect(await show(late)).toEqual({ shut: true, why: "The time for this is over, or has not begun" });
});

test("an open step says nothing", async () => {
  expect(await show({ action: "submitSheet", enabled: true })).toEqual({ shut: false, why: null });
});
