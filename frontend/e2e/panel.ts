import type { Ask } from "./api";
import { dayFromNow } from "./days";
import { accountOf } from "./people";

/** What is done about a panel where no page for it is clicked yet: each step by the API, as its role. */

/** 抽取: three experts are drawn; a second person confirms that at home. */
export async function draw(ask: Ask, declarationID: string): Promise<void> {
  const { version } = await standing(ask, declarationID);
  await ask("office", "mutation ($input: DrawPanel!) { drawPanel(input: $input) { id } }", {
    input: { declarationID, version, size: 3 },
  });
}

/** Whom the round invites, as their accounts of the demo. */
export async function invited(ask: Ask, declarationID: string): Promise<string[]> {
  const { sheets } = await standing(ask, declarationID);
  return sheets.filter(({ status }) => status === "INVITED").map(({ expert }) => accountOf(expert.code));
}

/** 确认专家组: the files open to them. */
export async function confirm(ask: Ask, declarationID: string): Promise<void> {
  const { version } = await standing(ask, declarationID);
  await ask("office", "mutation ($input: ConfirmPanel!) { confirmPanel(input: $input) { id } }", {
    input: { id: declarationID, version, dueOn: dayFromNow(10) },
  });
}

type Standing = { version: number; sheets: { status: string; expert: { code: string } }[] };

async function standing(ask: Ask, id: string): Promise<Standing> {
  const { declaration } = await ask<{ declaration: Standing }>(
    "office",
    "query ($id: ID!) { declaration(id: $id) { version sheets { status expert { code } } } }",
    { id },
  );
  return declaration;
}
