import { expect, test } from "vitest";
import { giveBack, inHand } from "./focus";

const page = `<main><h1>项目</h1><section><h2>整改清单</h2><ul><li><button>核实</button></li></ul></section></main>`;
const told = () => new Promise((done) => setTimeout(done));

test("focus goes back to what led to a dialog", async () => {
  document.body.innerHTML = page;
  giveBack(document.querySelector("button"));
  expect(document.activeElement?.textContent).toBe("核实");
});

test("where that is gone, to the heading of what it stood in", async () => {
  document.body.innerHTML = page;
  giveBack(document.querySelector("button"));
  (document.activeElement as HTMLElement).blur(); // as a browser does with what it takes away
  document.querySelector("ul")?.remove();
  await told();
  expect(document.activeElement?.textContent).toBe("整改清单");
  document.querySelector("section")?.remove();
  await told();
  expect(document.activeElement?.textContent).toBe("项目");
});

test("not where somebody went on elsewhere", async () => {
  document.body.innerHTML = `${page}<input>`;
  giveBack(document.querySelector("button"));
  document.querySelector("input")?.focus();
  document.querySelector("ul")?.remove();
  await told();
  expect(document.activeElement?.tagName).toBe("INPUT");
});

test("to a button that its act disabled, once it is enabled again", async () => {
  document.body.innerHTML = page;
  const button = document.querySelector("button") as HTMLButtonElement;
  button.focus();
  button.blur(); // as a browser does with what is disabled
  button.disabled = true;
  expect(inHand()).toBe(button);
  giveBack(inHand());
  expect(document.activeElement).toBe(document.body);
  button.disabled = false;
  await told();
  expect(document.activeElement).toBe(button);
});

test("not to it where somebody went on meanwhile", async () => {
  document.body.innerHTML = `${page}<input>`;
  const button = document.querySelector("button") as HTMLButtonElement;
  button.disabled = true;
  giveBack(button);
  document.querySelector("input")?.focus();
  button.disabled = false;
  await told();
  expect(document.activeElement?.tagName).toBe("INPUT");
});

test("to what was pressed, where pressing gives no focus", () => {
  document.body.innerHTML = page;
  document.querySelector("button")?.click();
  expect(inHand()?.textContent).toBe("核实");
});
