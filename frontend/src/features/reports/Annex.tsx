import { useWords } from "~/ui/useWords";
import type { BatchContent } from "./content";
import { Frame } from "./Frame";
import { Minutes, ProjectPaper } from "./ProjectPaper";
import { Words } from "./Words";

/** 七、附件: project sheets, panels by their labels, minutes, procedure, recusals. */
export function Annex({ report }: { report: BatchContent }) {
  const { t } = useWords("reports");
  const sheets = report.sheets ?? [];
  const met = sheets.filter(({ meeting }) => meeting);
  return (
    <section>
      <h2>{t("paper.seven")}</h2>
      <ol className="annexes">
        {(["sheets", "panels", "minutes", "procedure", "recusals"] as const).map((key) => (
          <li key={key}>{t(`annex.${key}`)}</li>
        ))}
      </ol>
      <p className="issued">
        {report.issuer}
        <br />
        {report.madeOn}
      </p>
      <h2 className="leaf">{t("annex.sheets")}</h2>
      {sheets.map((sheet, index) => (
        <article key={sheet.code} className={index > 0 ? "leaf" : undefined}>
          <h3>{t("annex.sheet", { name: sheet.nameZh, code: sheet.code })}</h3>
          <ProjectPaper project={sheet} />
        </article>
      ))}
      <h2 className="leaf">{t("annex.panels")}</h2>
      <Panels report={report} />
      <h2>{t("annex.minutes")}</h2>
      {met.length === 0 && <p>{t("paper.nothing")}</p>}
      {met.map(({ code, nameZh, meeting }) => (
        <article key={code}>
          <h3>{t("annex.sheet", { name: nameZh, code })}</h3>
          {meeting && <Minutes meeting={meeting} />}
        </article>
      ))}
      <h2>{t("annex.procedure")}</h2>
      <Words chapter="procedure" />
      <h2>{t("annex.recusals")}</h2>
      <Recusals report={report} />
    </section>
  );
}

/** No name of an expert stands in a report. */
function Panels({ report }: { report: BatchContent }) {
  const { t } = useWords("reports");
  const panels = (report.sheets ?? []).filter(({ panel }) => panel && panel.length > 0);
  if (panels.length === 0) return <p>{t("paper.nothing")}</p>;
  return (
    <Frame
      caption={t("annex.panels")}
      columns={[
        { title: t("rank.code") },
        { title: t("rank.name") },
        { title: t("annex.leader") },
        { title: t("annex.members") },
      ]}
    >
      {panels.map(({ code, nameZh, panel }) => {
        const seats = panel ?? [];
        const labels = (leads: boolean) =>
          seats.filter((seat) => seat.leads === leads).map(({ label }) => label);
        return (
          <tr key={code}>
            <td>{code}</td>
            <th scope="row">{nameZh}</th>
            <td>{labels(true).join(t("and"))}</td>
            <td>{labels(false).join(t("and"))}</td>
          </tr>
        );
      })}
    </Frame>
  );
}

function Recusals({ report }: { report: BatchContent }) {
  const { t } = useWords("reports");
  const recusals = report.recusals ?? [];
  if (recusals.length === 0) return <p>{t("paper.nothing")}</p>;
  return (
    <Frame
      caption={t("annex.recusals")}
      columns={(["project", "label", "askedBy", "on"] as const).map((key) => ({
        title: t(`recusal.${key}`),
      }))}
    >
      {recusals.map(({ project, label, askedBy, on }) => (
        <tr key={`${project.code} ${label}`}>
          <th scope="row">{project.nameZh}</th>
          <td>{label}</td>
          <td>{askedBy}</td>
          <td>{on}</td>
        </tr>
      ))}
    </Frame>
  );
}
