import { Points } from "~/ui/Figures";
import { useWords } from "~/ui/useWords";
import type { Agency } from "./AgencyPage";
import { MarkView } from "./MarkView";
import { StandingTag } from "./StandingTag";

/** 考核: a third party's marks by calendar year, and what its standing means for engaging it. */
export function Marks({ agency, reload }: { agency: Agency; reload: () => void }) {
  const { t } = useWords("agencies");
  const marks = agency.marks ?? [];
  return (
    <section className="panel" aria-labelledby="marks">
      <div className="head-line">
        <h2 id="marks">{t("marks.title")}</h2>
        <DoorTags of={agency} />
      </div>
      {agency.years.length === 0 && <p className="soft">{t("marks.none")}</p>}
      {agency.years.map((year) => (
        <div key={year.year} className="agency-year">
          <div className="mark-line">
            <h3>{t("marks.year", { year: year.year })}</h3>
            <span className="soft">{t("marks.mean", { count: year.marks })}</span>
            <b>
              <Points value={year.total} unit />
            </b>
            <StandingTag standing={year.standing} />
          </div>
          {marks
            .filter((mark) => mark.year === year.year)
            .map((mark) => (
              <MarkView key={mark.id} of={mark} reload={reload} />
            ))}
        </div>
      ))}
    </section>
  );
}

/** Whether a third party may be engaged this year, and whether it is on next year's list. */
export function DoorTags({ of }: { of: { engageable: boolean; engageableNext: boolean } }) {
  const { t } = useWords("agencies");
  return (
    <>
      {!of.engageable && <span className="tag bad">{t("marks.shut")}</span>}
      <span className={`tag ${of.engageableNext ? "good" : "bad"}`}>
        {t(of.engageableNext ? "marks.openNext" : "marks.shutNext")}
      </span>
    </>
  );
}
