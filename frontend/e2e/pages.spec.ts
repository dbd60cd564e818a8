import { expect, type Page } from "@playwright/test";
import { type Ask, test } from "./api";
import { expectAccessible } from "./axe";
import { signIn } from "./people";

test.describe.configure({ mode: "parallel" });

/** Declarations, batches and reports of the demo, by which the pages below are named. */
type Places = { returned: string; approved: string; project: string; batch: string; report: string };

/** Every page that a role works on, by its path. */
const pages: Record<string, (of: Places) => string[]> = {
  "clerk.212001": ({ returned, approved, project }) => [
    "/",
    "/notices",
    "/projects",
    `/projects/${project}`,
    "/declarations",
    `/declarations/${returned}`,
    `/declarations/${approved}`,
    `/declarations/${approved}/changes`,
    `/declarations/${approved}/print`,
  ],
  "section.city": ({ returned, batch }) => ["/", "/review", `/review/${returned}`, `/batches/${batch}`],
  office: ({ batch, report, approved }) => [
    "/",
    "/batches",
    "/batches/new",
    `/batches/${batch}`,
    `/batches/${batch}/change`,
    `/batches/${batch}/reports`,
    `/batches/${batch}/approval`,
    `/reports/${report}`,
    `/declarations/${approved}`,
  ],
  "expert.e02": () => ["/", "/scoring"],
};

for (const [login, paths] of Object.entries(pages)) {
  test(`every page of ${login} has one heading, fits a phone, is readable in both themes and quiet`, async ({
    page,
    ask,
  }) => {
    await visit(page, login, paths(await places(ask)));
  });
}

test("so has a sheet that an expert scores", async ({ page, ask }) => {
  const { login, sheet } = await scoring(ask);
  await visit(page, login, [`/scoring/${sheet}`, `/scoring/${sheet}?tab=papers`]);
});

async function visit(page: Page, login: string, paths: string[]): Promise<void> {
  test.slow();
  const noise = listen(page);
  await signIn(page, login);
  for (const path of paths) {
    await test.step(path, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.locator("main .skeleton")).toHaveCount(0);
      await expectAccessible(page);
      await page.getByRole("button", { name: "切换为深色" }).click();
      await page.setViewportSize({ width: 390, height: 844 });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), "no page goes sideways").toBe(
        390,
      );
      await page.getByRole("button", { name: "切换为浅色" }).click();
    });
  }
  expect(noise).toEqual([]);
}

/** What a page complains of in the console, and what the API refuses. */
function listen(page: Page): string[] {
  const noise: string[] = [];
  page.on("pageerror", (error) => noise.push(String(error)));
  page.on("console", (message) => {
    const session = message.location().url.endsWith("/auth/refresh"); // nobody is signed in yet
    if (["error", "warning"].includes(message.type()) && !session) noise.push(message.text());
  });
  return noise;
}

async function places(ask: Ask): Promise<Places> {
  const list = (stage: string) =>
    `declarations(first: 1, filter: { unitCode: "212001", stages: [${stage}] }) {
      edges { node { id project { id } batch { id } } }
    }`;
  type Found = { edges: { node: { id: string; project: { id: string }; batch: { id: string } } }[] };
  const { returned, approved } = await ask<{ returned: Found; approved: Found }>(
    "office",
    `{ returned: ${list("RETURNED")} approved: ${list("APPROVED")} }`,
  );
  const [back, done] = [returned.edges[0]?.node, approved.edges[0]?.node];
  if (!back || !done) throw new Error("the demo lacks a declaration");
  const { reports } = await ask<{ reports: { id: string }[] }>(
    "office",
    "query ($id: ID!) { reports(batchID: $id) { id } }",
    { id: done.batch.id },
  );
  return {
    returned: back.id,
    approved: done.id,
    project: done.project.id,
    batch: done.batch.id,
    report: reports[0]?.id ?? "",
  };
}

/** A sheet of the demo that is being scored, and whose it is. */
async function scoring(ask: Ask): Promise<{ login: string; sheet: string }> {
  type Sheet = { id: string; status: string; expert: { code: string } };
  const { declarations } = await ask<{ declarations: { edges: { node: { sheets: Sheet[] } }[] } }>(
    "office",
    "{ declarations(filter: { stages: [INDIVIDUAL_REVIEW] }) { edges { node { sheets { id status expert { code } } } } } }",
  );
  const sheets = declarations.edges.flatMap(({ node }) => node.sheets);
  const open = sheets.find(({ status, expert }) => status === "SCORING" && expert.code !== "E15");
  if (!open) throw new Error("the demo has no sheet that is being scored");
  return { login: `expert.${open.expert.code.toLowerCase()}`, sheet: open.id };
}
