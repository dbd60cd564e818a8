import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { keysOf } from "./keys";

const given = vi.fn();
const submit = vi.fn();
const compare = vi.fn();

function Sheet() {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as on the sheet
    <div onKeyDown={(event) => keysOf(event, submit, compare)}>
      {["C1", "C2"].map((item) => (
        <section key={item} className="score-item">
          {["优", "良"].map((grade) => (
            <button key={grade} type="button" className="score-quick" onClick={() => given(item, grade)}>
              {item}
              {grade}
            </button>
          ))}
          <input aria-label={item} />
        </section>
      ))}
    </div>
  );
}

test("keys go from item to item and grade, and are typed in a field", async () => {
  const user = userEvent.setup();
  render(<Sheet />);
  screen.getByText("C1优").focus();
  await user.keyboard("2");
  expect(given).toHaveBeenLastCalledWith("C1", "良");
  await user.keyboard("j1");
  expect(given).toHaveBeenLastCalledWith("C2", "优");
  await user.keyboard("jk");
  expect(document.activeElement).toBe(screen.getByText("C1优"));
  await user.click(screen.getByLabelText("C1"));
  await user.keyboard("j2");
  expect(screen.getByLabelText("C1")).toHaveProperty("value", "j2");
  expect(given).toHaveBeenCalledTimes(2);
});

test("no single key hands in", async () => {
  const user = userEvent.setup();
  render(<Sheet />);
  screen.getAllByText("C1优").at(-1)?.focus();
  await user.keyboard("sc");
  expect(compare).toHaveBeenCalledOnce();
  expect(submit).not.toHaveBeenCalled();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(submit).toHaveBeenCalledOnce();
});
