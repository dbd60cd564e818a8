import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { test } from "./api";
import { expectHeading } from "./axe";
import { drafted } from "./filed";
import { signIn } from "./people";

/** Adds up the script that a visit brings from now on, in bytes, compressed. */
function scripts(page: Page): () => Promise<number> {
  const bodies = new Map<string, Promise<Buffer>>();
  page.on("response", (response) => {
    const fresh = response.request().resourceType() === "script" && response.status() === 200;
    if (fresh) bodies.set(response.url(), response.body());
  });
  return async () => {
    const sizes = (await Promise.all(bodies.values())).map((body) => gzipSync(body).length);
    return sizes.reduce((all, size) => all + size, 0);
  };
}

test("the door brings at most 100 kB of script, compressed", async ({ page }) => {
  const brought = scripts(page);
  await page.goto("/sign-in", { waitUntil: "load" });
  await expect(page.getByRole("button", { name: "登录", exact: true })).toBeVisible();
  expect(await brought()).toBeLessThanOrEqual(100_000);
});

// From the door over home to the page: more than the page alone would bring.

test("a list brings at most 330 kB of script, compressed", async ({ page }) => {
  const brought = scripts(page);
  await signIn(page, "office");
  await page.getByRole("link", { name: "项目库" }).click();
  await expect(page.getByRole("status").filter({ hasText: /^共/ })).toBeVisible();
  expect(await brought()).toBeLessThanOrEqual(330_000);
});

test("a dashboard brings at most 400 kB of script, compressed", async ({ page }) => {
  const brought = scripts(page);
  await signIn(page, "leader");
  await page.getByRole("link", { name: "驾驶舱", exact: true }).click();
  await expect(page.getByRole("img", { name: /流程漏斗/ }).locator("svg")).toBeVisible();
  expect(await brought()).toBeLessThanOrEqual(400_000);
});

test("a declaration brings at most 380 kB of script, compressed", async ({ page, ask }) => {
  const { nameZh } = await drafted(ask, "302001", "鱼塘监测服务");
  const brought = scripts(page);
  await signIn(page, "clerk.302001");
  await page.getByRole("link", { name: nameZh }).click();
  await expectHeading(page, nameZh);
  await expect(page.getByRole("grid").first()).toBeVisible();
  expect(await brought()).toBeLessThanOrEqual(380_000);
});
