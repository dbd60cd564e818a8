import "./standing.css";
import "~/ui/list.css";
import { useParams, useSearch } from "@tanstack/react-router";
import { useQuery } from "urql";
import { ExpertPageDocument, type ExpertPageQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { Points } from "~/ui/Figures";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";
import { Measures } from "./Measures";
import { Payments } from "./Payments";
import { Remove } from "./Remove";
import { Review } from "./Review";
import { YearMark } from "./YearMark";

/** One expert's year, before those who assess. */
export function ExpertPage() {
  const { expertId } = useParams({ from: "/shell/standing/$expertId" });
  return <Year expertID={expertId} />;
}

/** 我的考核: the viewer's own. */
export function OwnPage() {
  return <Year expertID={null} />;
}

function Year({ expertID }: { expertID: string | null }) {
  const { year } = useSearch({ from: "/shell" });
  const asked = useQuery({
    query: ExpertPageDocument,
    variables: { expertID, year: year - 1 },
    requestPolicy: "cache-and-network",
  });
  const [, ask] = asked;
  return (
    <Answer of={asked}>
      {({ expertStanding }) => (
        <Expert
          year={year - 1}
          of={expertStanding}
          own={expertID === null}
          renew={() => ask({ requestPolicy: "network-only" })}
        />
      )}
    </Answer>
  );
}

type Props = { year: number; of: ExpertPageQuery["expertStanding"]; own: boolean; renew: () => void };

const figures = [
  "invited",
  "accepted",
  "declined",
  "lapsed",
  "recused",
  "overdue",
  "absent",
  "reopened",
  "voided",
] as const;

function Expert({ year, of, own, renew }: Props) {
  const { t } = useWords("standing");
  const { standing, assessment } = of;
  const { expert } = standing;
  return (
    <>
      <PageHeader
        title={own ? t("own", { year }) : t("one", { year, name: expert.nameZh })}
        about={t("oneAbout", { code: expert.code, employer: expert.employerZh })}
        actions={<Remove expert={expert} breaches={assessment.breaches} actions={of.actions} renew={renew} />}
      />
      <div className="stack">
        <section className="panel">
          <h2>{t("figures.title")}</h2>
          <dl className="facts standing-figures">
            <div>
              <dt className="soft">{t("load")}</dt>
              <dd className="figure">{standing.figures.load}</dd>
            </div>
            {figures.map((key) => (
              <div key={key}>
                <dt className="soft">{t(`figures.${key}`)}</dt>
                <dd className="figure">{standing.figures[key]}</dd>
              </div>
            ))}
            <div>
              <dt className="soft">{t("marks")}</dt>
              <dd>
                {standing.marked > 0 ? <Points value={standing.markMean} /> : "—"}{" "}
                <small className="soft">{t("of", { count: standing.marked })}</small>
              </dd>
            </div>
          </dl>
        </section>
        <Measures measures={standing.measures} breaches={assessment.breaches} renew={renew} />
        <YearMark year={year} of={of} renew={renew} />
        <section className="panel">
          <h2>{t("reviews.title")}</h2>
          <p className="soft">{t(of.reviews.length > 0 ? "reviews.about" : "reviews.none")}</p>
          {of.reviews.map((review, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is the sheets' own and does not change
            <Review key={at} review={review} rules={assessment.items} renew={renew} />
          ))}
        </section>
        <Payments payments={of.payments} />
      </div>
    </>
  );
}
