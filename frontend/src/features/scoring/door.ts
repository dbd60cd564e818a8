import type { AnyVariables, Client, TypedDocumentNode } from "urql";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import {
  type Kept_SheetFragment,
  Kept_SheetFragmentDoc,
  KeptSheetDocument,
  SaveScoreDocument,
  SaveSheetDocument,
} from "~/generated/graphql";
import { typedCuts } from "~/lib/cuts";
import { failureOf } from "~/lib/fault";
import type { Answer, Door, Stored } from "./keeping";
import { shortest } from "./typed";

export type Shown = Pick<
  Kept_SheetFragment,
  "version" | "priority" | "opinion" | "suggestedAmount" | "text" | "changes" | "lineCuts" | "lines"
>;

/** A sheet's content as the keeper reckons with it. */
export function storedOf(sheet: Shown): Stored {
  return {
    version: sheet.version,
    lines: new Map(
      sheet.lines?.map(({ item, points, comment, updatedAt }) => [
        item,
        { points: shortest(points ?? ""), comment, seen: updatedAt },
      ]),
    ),
    words: {
      priority: sheet.priority ?? null,
      opinion: sheet.opinion ?? null,
      suggestedAmount: sheet.suggestedAmount ?? "",
      text: sheet.text,
      changes: sheet.changes,
      lineCuts: typedCuts(sheet.lineCuts),
    },
  };
}

type Kept = FragmentType<typeof Kept_SheetFragmentDoc>;

/** A sheet's way to the server. */
export function doorOf(client: Client, id: string): Door {
  const act = async <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    intent: string,
    sheetIn: (data: Data) => Kept,
  ) => read(await client.mutation(document, variables, { intent }).toPromise(), sheetIn);
  return {
    score: (input, intent) => act(SaveScoreDocument, { input }, intent, (data) => data.saveScore),
    sheet: (input, intent) => act(SaveSheetDocument, { input }, intent, (data) => data.saveSheet),
    read: async () =>
      read(
        await client.query(KeptSheetDocument, { id }, { requestPolicy: "network-only" }).toPromise(),
        (data) => data.sheet,
      ),
  };
}

function read<Data>(
  { data, error }: { data?: Data; error?: Parameters<typeof failureOf>[0] },
  sheetIn: (data: Data) => Kept,
): Answer {
  if (data) return { stored: storedOf(unmask(Kept_SheetFragmentDoc, sheetIn(data))), failure: null };
  return { stored: null, failure: failureOf(error) ?? { kind: "broken", trace: "" } };
}
