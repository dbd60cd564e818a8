import type { Ask } from "./api";
import { dayFromNow } from "./days";
import { type Filed, inPanel, ownBatch } from "./filed";
import { accountOf } from "./people";

/** A project of a round of its own, and the accounts of its panel: the chair first. */
export type Judged = { id: string; nameZh: string; panel: string[] };

type Seat = {
  id: string;
  version: number;
  status: string;
  leads: boolean;
  expert: { code: string };
};

const seatsOf = async (ask: Ask, id: string) => {
  const { declaration } = await ask<{ declaration: { version: number; sheets: Seat[] } }>(
    "office",
    "query ($id: ID!) { declaration(id: $id) { version sheets { id version status leads expert { code } } } }",
    { id },
  );
  return { ...declaration, sheets: declaration.sheets.filter(({ status }) => status !== "DECLINED") };
};

/** Projects of one unit and of a batch of their own, whose panels are drawn together and of two minds, so that each goes to a meeting. */
export async function disputed(ask: Ask, names: string[]): Promise<Judged[]> {
  const batch = await ownBatch(ask, "会议批次");
  const filed: Filed[] = [];
  for (const name of names) filed.push(await inPanel(ask, "203001", "section.eco", name, undefined, batch));
  const { commitPanels } = await ask<{ commitPanels: { id: string; version: number } }>(
    "office",
    "mutation ($input: CommitPanels!) { commitPanels(input: $input) { id version } }",
    {
      input: {
        declarations: filed.map(({ id, version }) => ({ id, version })),
        size: 3,
        needs: [{ field: "AGRI", count: 1 }], // of which the library has one, who sits in all of them
        goal: "LEAST",
        source: "体彩排列5第27240期开奖号码",
      },
    },
  );
  await ask("office2", "mutation ($input: DrawPanel!) { drawPanel(input: $input) { id } }", {
    input: {
      roundID: commitPanels.id,
      version: commitPanels.version,
      value: "3 1 4 1 5",
      readFrom: "中国体彩网公告",
    },
  });
  const judged: Judged[] = [];
  for (const { id, nameZh } of filed) judged.push({ id, nameZh, panel: await judge(ask, id) });
  return judged;
}

/** The panel accepts, is confirmed, and hands in; the first refuses where the others agree. */
async function judge(ask: Ask, id: string): Promise<string[]> {
  for (const { id: sheet, version, expert } of (await seatsOf(ask, id)).sheets)
    await ask(
      accountOf(expert.code),
      "mutation ($input: AcceptInvitation!) { acceptInvitation(input: $input) { id } }",
      { input: { id: sheet, version, commit: true } },
    );
  const { version } = await seatsOf(ask, id);
  await ask("office", "mutation ($input: ConfirmPanel!) { confirmPanel(input: $input) { id } }", {
    input: { id, version, dueOn: dayFromNow(12) },
  });
  const { sheets } = await seatsOf(ask, id);
  for (const [at, seat] of sheets.entries()) await handIn(ask, seat, at > 0);
  return [...sheets]
    .sort((a, b) => Number(b.leads) - Number(a.leads))
    .map(({ expert }) => accountOf(expert.code));
}

type Form = {
  version: number;
  declaredAmount: string;
  formGuide: { dimensions: { items: { code: string; weight: string }[] }[] };
};

async function handIn(ask: Ask, seat: Seat, agrees: boolean): Promise<void> {
  const who = accountOf(seat.expert.code);
  const { sheet } = await ask<{ sheet: Form }>(
    who,
    "query ($id: ID!) { sheet(id: $id) { version declaredAmount formGuide { dimensions { items { code weight } } } } }",
    { id: seat.id },
  );
  const { saveSheet } = await ask<{ saveSheet: { version: number } }>(
    who,
    "mutation ($input: SaveSheet!) { saveSheet(input: $input) { version } }",
    {
      input: {
        id: seat.id,
        version: sheet.version,
        priority: 2,
        opinion: agrees ? "AGREE" : "DISAGREE",
        suggestedAmount: agrees ? sheet.declaredAmount : "0",
        text: "项目依据充分，目标与资金相称，方案可行，但是否应由财政全额安排，须经专家组集体讨论后决定。",
      },
    },
  );
  let { version } = saveSheet;
  for (const { code, weight } of sheet.formGuide.dimensions.flatMap(({ items }) => items)) {
    const { saveScore } = await ask<{ saveScore: { version: number } }>(
      who,
      "mutation ($input: SaveScore!) { saveScore(input: $input) { version } }",
      {
        input: agrees
          ? { sheetID: seat.id, item: code, points: weight }
          : { sheetID: seat.id, item: code, points: "2", comment: "依据不足，请补充说明后再议。" },
      },
    );
    version = saveScore.version;
  }
  await ask(who, "mutation ($input: SubmitSheet!) { submitSheet(input: $input) { id } }", {
    input: { id: seat.id, version, commit: true },
  });
}
