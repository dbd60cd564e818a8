import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { words } from "~/app/words";
import { faultsOf } from "~/lib/fault";
import { ImportFaults } from "./ImportFaults";
import { WordsContext } from "./useWords";

const refused = faultsOf([
  {
    message: "工作表“专家”第3行C列（姓名）：没有姓名",
    extensions: { code: "E_REQUIRED", path: "rows[1].nameZh", cell: "专家!C3" },
  },
  { message: "请选择批次", extensions: { code: "E_REQUIRED", path: "batchID" } },
]);

afterEach(async () => {
  cleanup();
  await words.choose("zh-CN");
});

/** The lines of what was refused. */
async function lines(): Promise<(string | null)[]> {
  render(
    <WordsContext value={words}>
      <ImportFaults failure={{ kind: "refused", faults: refused }} heading={(count) => `${count}`} />
    </WordsContext>,
  );
  return (await screen.findAllByRole("listitem")).map(({ textContent }) => textContent);
}

test("the server's words name the cell themselves", async () => {
  expect(await lines()).toEqual(refused.map(({ message }) => message));
});

test("in English the cell stands before the general words", async () => {
  await words.choose("en");
  expect(await lines()).toEqual(["专家!C3: Required and still missing", "Required and still missing"]);
});
