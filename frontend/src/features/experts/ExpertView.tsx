import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { type ExpertView_ExpertFragment, ExpertView_ExpertFragmentDoc } from "~/generated/graphql";
import { dayOf, minuteOf } from "~/lib/dates";
import type { Failure } from "~/lib/fault";
import { FaultNote } from "~/ui/FaultNote";
import { Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { StageTag } from "~/ui/StageTag";
import { useTransfer } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { Absences } from "./Absences";
import { AwayTag } from "./AwayTag";
import { Certificates } from "./Certificates";
import { ExpertSteps } from "./ExpertSteps";
import { Personal } from "./Personal";
import { Relations } from "./Relations";
import { nameIn, useGuide } from "./useGuide";

export type Expert = ExpertView_ExpertFragment;

type Props = {
  expert: FragmentType<typeof ExpertView_ExpertFragmentDoc>;
  /** It is the viewer's own. */
  own?: boolean;
  reload: () => void;
};

/** An entry as the viewer may know it: who, since when, tied to whom, what was judged. */
export function ExpertView(props: Props) {
  const { t } = useWords("experts");
  const expert = unmask(ExpertView_ExpertFragmentDoc, props.expert);
  const writes = expert.actions.some(({ action }) => action === "saveExpert");
  const knows = props.own || writes || expert.actions.some(({ action }) => action === "eraseExpert");
  return (
    <>
      <PageHeader
        title={props.own ? t("mine") : expert.nameZh}
        about={
          <>
            {expert.code} · {expert.employerZh} <StageTag of="expert" stage={expert.status} />{" "}
            <AwayTag until={expert.awayUntil} />
          </>
        }
        actions={
          <>
            {writes && (
              <Link to="/experts/$expertId/edit" params={{ expertId: expert.id }} className="button">
                {t("edit")}
              </Link>
            )}
            <Papers expert={expert} own={props.own === true} office={writes && !props.own} />
            <ExpertSteps expert={expert} reload={props.reload} />
          </>
        }
      />
      <div className="stack expert">
        {expert.erasedAt && (
          <p className="fault-note warning">{t("erasedOn", { day: dayOf(expert.erasedAt) })}</p>
        )}
        <Facts expert={expert} />
        {knows && !expert.erasedAt && <Personal id={expert.id} />}
        <Absences expert={expert} own={props.own} reload={props.reload} />
        <Relations expert={expert} reload={props.reload} />
        <Certificates expert={expert} writes={writes} reload={props.reload} />
        <Reviews expert={expert} />
        <History expert={expert} />
      </div>
    </>
  );
}

/** The letter of the present term, and for the owner all that is kept of him. */
function Papers({ expert, own, office }: { expert: Expert; own: boolean; office: boolean }) {
  const { t } = useWords("experts");
  const { save } = useTransfer();
  const [failure, setFailure] = useState<Failure | null>(null);
  const fetch = (what: string, name: string) =>
    void save(`/files/experts/${expert.id}/${what}`, name).then(setFailure);
  return (
    <>
      {expert.status === "ACTIVE" && (own || office) && (
        <button
          type="button"
          className="button"
          onClick={() => fetch("letter", t("letter.file", { code: expert.code }))}
        >
          {t("letter.title")}
        </button>
      )}
      {own && (
        <button type="button" className="button" onClick={() => fetch("own", t("own.file"))}>
          {t("own.title")}
        </button>
      )}
      <FaultNote failure={failure} />
    </>
  );
}

function Facts({ expert }: { expert: Expert }) {
  const { t } = useWords("experts");
  const { fields, employerKinds } = useGuide();
  const named = (codes: readonly string[] | null | undefined) =>
    (codes ?? []).map((code) => nameIn(fields, code)).join(t("ui:marks.list")) || null;
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">{t("record")}</h2>
      <dl className="facts">
        <Fact name={t("name")}>{expert.nameZh}</Fact>
        <Fact name={t("sex")}>{expert.sex && t(`sexes.${expert.sex}`)}</Fact>
        <Fact name={t("birthYear")}>{expert.birthYear}</Fact>
        <Fact name={t("employer")}>{expert.employerZh}</Fact>
        <Fact name={t("employerKind")}>{nameIn(employerKinds, expert.employerKind)}</Fact>
        <Fact name={t("post")}>{expert.postZh}</Fact>
        <Fact name={t("jobTitle")}>
          {expert.titleZh}
          {expert.titleLevel && ` · ${t(`levels.${expert.titleLevel}`)}`}
        </Fact>
        <Fact name={t("major")}>{expert.majorZh}</Fact>
        <Fact name={t("education")}>{expert.education && t(`educations.${expert.education}`)}</Fact>
        <Fact name={t("fields")}>{named(expert.fields)}</Fact>
        <Fact name={t("sideFields")}>{named(expert.sideFields)}</Fact>
        <Fact name={t("yearsOfWork")}>{expert.yearsOfWork}</Fact>
        <Fact name={t("region")}>{expert.regionZh}</Fact>
        <Fact name={t("entry")}>
          {t(`entries.${expert.entry}`)}
          {expert.recommendedBy && ` · ${expert.recommendedBy}`}
        </Fact>
        <Fact name={t("section")}>{expert.section?.nameZh}</Fact>
        <Fact name={t("term")}>
          {expert.entryDate && expert.termEnd && `${expert.entryDate} — ${expert.termEnd}`}
        </Fact>
        {expert.pausedUntil && <Fact name={t("pausedUntil")}>{expert.pausedUntil}</Fact>}
        <Fact name={t("load")}>{expert.reviewsThisYear}</Fact>
        <Fact name={t("consentedAt")}>{expert.consentedAt && dayOf(expert.consentedAt)}</Fact>
      </dl>
      {expert.career && <Long name={t("career")} text={expert.career} />}
      {expert.publications && <Long name={t("publications")} text={expert.publications} />}
    </section>
  );
}

function Fact({ name, children }: { name: string; children?: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children ?? "—"}</dd>
    </div>
  );
}

function Long({ name, text }: { name: string; text: string }) {
  return (
    <>
      <h3>{name}</h3>
      <p className="long">{text}</p>
    </>
  );
}

/** What was judged in rounds that are over, beside what the panel said together. */
function Reviews({ expert }: { expert: Expert }) {
  const { t } = useWords("experts");
  return (
    <section className="panel" aria-labelledby="reviews">
      <h2 id="reviews">{t("reviews.title")}</h2>
      {expert.reviews.length === 0 ? (
        <p className="soft">{t("reviews.none")}</p>
      ) : (
        <Scroll label={t("rowsOf", { part: t("reviews.title") })}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{t("reviews.project")}</th>
                <th scope="col">{t("reviews.unit")}</th>
                <th scope="col" className="number">
                  {t("reviews.total")}
                </th>
                <th scope="col" className="number">
                  {t("reviews.aggregate")}
                </th>
                <th scope="col">{t("reviews.opinion")}</th>
                <th scope="col">{t("reviews.submitted")}</th>
              </tr>
            </thead>
            <tbody>
              {expert.reviews.map((sheet) => (
                <tr key={sheet.id}>
                  <th scope="row" className="name">
                    {sheet.projectName}
                  </th>
                  <td>{sheet.unitName}</td>
                  <td className="number">
                    <Points value={sheet.total} />
                  </td>
                  <td className="number">
                    <Points value={sheet.round?.aggregate} />
                  </td>
                  <td>{sheet.opinion && t(`opinions.${sheet.opinion}`)}</td>
                  <td className="figure">{sheet.submittedAt && dayOf(sheet.submittedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function History({ expert }: { expert: Expert }) {
  const { t } = useWords("experts", "app");
  // Steps of one moment stand in the order of their ids, which grow with time.
  const steps = [...(expert.history ?? [])].sort((a, b) =>
    (b.createdAt + b.id).localeCompare(a.createdAt + a.id),
  );
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">{t("history")}</h2>
      {steps.length === 0 && <p className="soft">{t("noHistory")}</p>}
      <ol className="expert-history">
        {steps.map((step) => (
          <li key={step.id} className="expert-step">
            <b>{t(`steps.${step.action}`)}</b>{" "}
            <span className="soft">
              {t("ui:actor", { name: step.actorName, role: t(`app:roles.${step.actorRole}`) })}
            </span>
            {step.reason && <p>{step.reason}</p>}
            <small className="soft figure">{minuteOf(step.createdAt)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
