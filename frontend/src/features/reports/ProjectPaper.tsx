import { compare, format, subtract } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import type { Meeting, ProjectContent } from "./content";
import { Facts } from "./Frame";
import { ItemTable, LineCutTable, OpinionTable } from "./ProjectTables";

type Props = { project: ProjectContent };

/** 项目绩效预算评审表. */
export function ProjectPaper({ project }: Props) {
  return (
    <>
      <Basics project={project} />
      <BeforeExperts project={project} />
      {project.items && project.items.length > 0 && <ItemTable items={project.items} />}
      <Spread project={project} />
      <Final project={project} />
      {project.lineCuts && project.lineCuts.length > 0 && <LineCutTable cuts={project.lineCuts} />}
      {project.opinions && project.opinions.length > 0 && <OpinionTable opinions={project.opinions} />}
      <UnitAnswer project={project} />
    </>
  );
}

function Basics({ project: p }: Props) {
  const { t } = useWords("reports");
  const sources = (p.fundSources ?? []).map(
    ({ source, amount }) => `${source.nameZh}${t("colon")}${format(amount)}`,
  );
  return (
    <Facts
      caption={t("wanCaption", { caption: t("project.basics") })}
      rows={[
        [
          [t("project.name"), p.nameZh],
          [t("project.code"), p.code],
        ],
        [
          [t("project.unit"), p.unit.nameZh],
          [t("project.department"), p.department.nameZh],
        ],
        [
          [t("project.section"), p.section.nameZh],
          [t("project.funcItem"), `${p.funcItem.code} ${p.funcItem.nameZh}`],
        ],
        [
          [t("project.kind"), p.kind.nameZh],
          [t("project.nature"), p.nature.nameZh],
        ],
        [
          [t("project.span"), t("project.fromTo", { from: p.startDate, to: p.endDate })],
          [t("project.declared"), format(p.declared)],
        ],
        [[t("project.sources"), lines(sources)]],
        [[t("project.goal"), p.annualGoal]],
      ]}
    />
  );
}

function BeforeExperts({ project: p }: Props) {
  const { t } = useWords("reports");
  const why = (p.hits ?? []).map((hit) => `${hit.code} ${hit.nameZh}${t("colon")}${hit.why}`);
  const target = p.target;
  return (
    <Facts
      caption={t("project.before")}
      rows={[
        [
          [t("project.screening"), p.screening && t(`ui:outcomes.${p.screening}`)],
          [t("project.ruleSet"), p.ruleSet],
        ],
        [[t("project.why"), lines(why)]],
        ...(p.override ? [[[t("project.override"), p.override]] as const] : []),
        ...(target
          ? [
              [
                [t("project.target"), `${target.total} ${target.grade && t(`grades.${target.grade}`)}`],
                [t("project.suggested"), target.amount ? format(target.amount) : "—"],
              ] as const,
              [[t("project.sectionOpinion"), target.text]] as const,
            ]
          : []),
      ]}
    />
  );
}

function Spread({ project: { dispersion: d } }: Props) {
  const { t } = useWords("reports");
  if (!d) return null;
  return (
    <Facts
      caption={t("project.spread")}
      rows={[
        [
          [t("project.sheets"), d.sheets],
          [t("project.aggregate"), <Points key="aggregate" value={d.aggregate} />],
        ],
        [
          [t("project.range"), d.range],
          [t("project.sd"), d.sd],
        ],
        [
          [t("project.cv"), d.cv],
          [t("project.flagged"), t(d.flagged ? "yes" : "no")],
        ],
        ...(d.reason ? [[[t("project.flagReason"), d.reason]] as const] : []),
      ]}
    />
  );
}

function Final({ project: p }: Props) {
  const { t } = useWords("reports");
  const granted = grantedTo(p);
  return (
    <Facts
      caption={t("wanCaption", { caption: t("project.final") })}
      rows={[
        [
          [t("project.conclusion"), t(`conclusions.${conclusionOf(p, granted)}`)],
          [t("project.priority"), p.priority.nameZh],
        ],
        [
          [t("project.score"), <Points key="score" value={p.score} />],
          [t("project.grade"), p.grade && t(`grades.${p.grade}`)],
        ],
        [
          [
            t("project.granted"),
            granted === null ? t("project.undecided") : <Money key="granted" value={granted} />,
          ],
          [
            t("project.cut"),
            <Money key="cut" value={granted === null ? null : subtract(p.declared, granted)} />,
          ],
        ],
        ...(p.remark ? [[[t("project.remark"), p.remark]] as const] : []),
      ]}
    />
  );
}

/** What the review grants: a refused project nothing, one to be revised no amount yet. */
function grantedTo({ opinion, reviewed }: ProjectContent): string | null {
  return opinion === "DISAGREE" ? "0" : opinion === "REVISE" ? null : reviewed;
}

/** The opinion; where no experts judged, the amount tells it. */
function conclusionOf({ opinion, declared }: ProjectContent, granted: string | null): string {
  if (opinion) return opinion;
  if (granted === null) return "REVISE";
  if (compare(granted, "0") === 0) return "DISAGREE";
  return compare(granted, declared) === -1 ? "AGREE_CUT" : "AGREE";
}

function UnitAnswer({ project: { answer } }: Props) {
  const { t } = useWords("reports");
  if (!answer) return null;
  return (
    <Facts
      caption={t("project.answer")}
      rows={[
        [[t("project.answerText"), answer.text]],
        [[t("project.decision"), answer.decision]],
        [[t("project.reply"), answer.reply]],
      ]}
    />
  );
}

/** 集体评审纪要. */
export function Minutes({ meeting: m }: { meeting: Meeting }) {
  const { t } = useWords("reports");
  return (
    <Facts
      caption={t("meeting.title")}
      rows={[
        [
          [t("meeting.on"), m.on],
          [t("meeting.place"), m.place],
        ],
        [
          [t("meeting.present"), m.present?.join(t("and"))],
          [t("meeting.absent"), m.absent?.join(t("and"))],
        ],
        [
          [t("meeting.score"), <Points key="score" value={m.score} />],
          [t("meeting.opinion"), m.opinion && t(`opinions.${m.opinion}`)],
        ],
        [
          [t("meeting.amount"), <Money key="amount" value={m.amount} />],
          [t("meeting.priority"), m.priority.nameZh],
        ],
        ...(m.departure ? [[[t("meeting.departure"), m.departure]] as const] : []),
        [[t("meeting.dissents"), lines((m.dissents ?? []).map((d) => `${d.label}${t("colon")}${d.text}`))]],
        [[t("meeting.minutes"), m.minutes]],
      ]}
    />
  );
}

function lines(texts: readonly string[]) {
  return texts.length > 0 && texts.map((text) => <div key={text}>{text}</div>);
}
