import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { useTouched } from "./useTouched";

afterEach(cleanup);

function Form() {
  const { onBlur, wasLeft } = useTouched();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears which field is left
    <div onBlur={onBlur}>
      <input data-path="amount" aria-label="金额" />
      <div data-path="rows">
        <div data-path="rows[0]">
          <input data-path="rows[0].year" aria-label="年度" />
          <input data-path="rows[0].sum" aria-label="合计" />
        </div>
      </div>
      <p>{["amount", "rows", "rows[0].year", "rows[0].sum"].filter(wasLeft).join(" ")}</p>
    </div>
  );
}

const marked = () => screen.getByRole("paragraph").textContent;

test("a field is marked when it is left, its row and its list when those are left", () => {
  render(<Form />);
  screen.getByLabelText("年度").focus();
  fireEvent.blur(screen.getByLabelText("年度"), { relatedTarget: screen.getByLabelText("合计") });
  expect(marked()).toBe("rows[0].year");
  fireEvent.blur(screen.getByLabelText("合计"), { relatedTarget: screen.getByLabelText("金额") });
  expect(marked()).toBe("rows rows[0].year rows[0].sum");
});

test("while a button is held down nothing is marked, and so nothing moves under the pointer", async () => {
  render(<Form />);
  fireEvent.pointerDown(document.body);
  fireEvent.blur(screen.getByLabelText("金额"));
  expect(marked()).toBe("");
  fireEvent.pointerUp(document.body);
  await waitFor(() => expect(marked()).toBe("amount"));
});
