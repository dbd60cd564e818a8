import "./panel.css";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import {
  PanelFieldsDocument,
  PanelNewsDocument,
  PanelPageDocument,
  type PanelPageQuery,
} from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Money } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { StageTag } from "~/ui/StageTag";
import { StepBar } from "~/ui/StepBar";
import { Forbidden } from "~/ui/states";
import { useMay } from "~/ui/useMay";
import { useNews } from "~/ui/useNews";
import { useWords } from "~/ui/useWords";
import { CallMeeting } from "./CallMeeting";
import { CommitForm } from "./CommitForm";
import { ConfirmPanel } from "./ConfirmPanel";
import { Draw } from "./Draw";
import { Request } from "./Request";
import { Seats } from "./Seats";
import { standing } from "./standing";
import { Vacancy } from "./Vacancy";

/** What a second person decides about a panel. */
const panelActs = ["PANEL_DRAW", "DIRECT_CHOICE", "SHEET_VOID"];

export type Declaration = PanelPageQuery["declaration"];
export type Round = NonNullable<Declaration["rounds"]>[number];

/** 专家组 of one project: committed by one, drawn by another, invited, confirmed, and how far its sheets are. */
export function PanelPage() {
  const { declarationId: id } = useParams({ from: "/shell/declarations/$declarationId/panel" });
  const may = useMay();
  const asked = useQuery({
    query: PanelPageDocument,
    variables: { id },
    requestPolicy: "cache-and-network",
    pause: !may("panelDraw"),
  });
  const [{ data }, ask] = asked;
  const batch = data?.declaration.batch.id;
  useNews(
    {
      of: PanelNewsDocument,
      variables: { id: batch ?? "" },
      concerns: ({ batchChanged: { declarationID } }) => !declarationID || declarationID === id,
      deaf: !batch,
    },
    () => ask({ requestPolicy: "network-only" }),
  );
  if (!may("panelDraw")) return <Forbidden />;
  return <Answer of={asked}>{({ declaration }) => <Panel declaration={declaration} />}</Answer>;
}

function Panel({ declaration }: { declaration: Declaration }) {
  const { t } = useWords("panel");
  const [{ data: guide }] = useQuery({
    query: PanelFieldsDocument,
    variables: { batchID: declaration.batch.id },
  });
  const { current, waiting, before, at } = standing(declaration);
  const change = current?.sheets?.map(({ id, status }) => `${id} ${status}`).join() ?? "";
  const commits = declaration.actions.some(({ action, enabled }) => action === "commitDraw" && enabled);
  const requests = (declaration.consents ?? []).filter(
    ({ act, decision }) => decision === "WAITING" && panelActs.includes(act),
  );
  return (
    <>
      <Head declaration={declaration} />
      <StepBar
        steps={["commit", "draw", "invite", "confirm", "score"].map((step) => t(`steps.${step}`))}
        at={at}
      />
      <div className="panel-page">
        {requests.map((request) => (
          <Request key={request.id} request={request} round={waiting} />
        ))}
        {waiting && <Draw title={t("draw.waiting")} round={waiting} open />}
        {current && <Seats declaration={declaration} round={current} guide={guide?.formGuide.panel} />}
        {current && <Vacancy declaration={declaration} />}
        {current && <ConfirmPanel key={current.id} declaration={declaration} change={change} />}
        {commits && (
          <CommitForm declaration={declaration} again={Boolean(current)} guide={guide?.formGuide.panel} />
        )}
        {current && !waiting && <Draw title={t("draw.title")} round={current} />}
        {before.map((round) => (
          <Draw key={round.id} title={t("draw.before", { no: round.no })} round={round} />
        ))}
      </div>
    </>
  );
}

function Head({ declaration }: { declaration: Declaration }) {
  const { t } = useWords("panel");
  const { id, code, nameZh, unit, amount, stage } = declaration;
  return (
    <PageHeader
      title={t("title", { name: nameZh })}
      about={
        <>
          <Link to="/declarations/$declarationId" params={{ declarationId: id }}>
            {code}
          </Link>{" "}
          · {unit.nameZh} · {t("declared")} <Money value={amount} unit />{" "}
          <StageTag of="declaration" stage={stage} />
        </>
      }
      actions={<CallMeeting declaration={declaration} />}
    />
  );
}
