import { format, multiply } from "~/lib/money";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import type { Band, Dimension, ExAnteForm, Named, ReviewForm, TargetReviewForm } from "./body";
import { Part, Table } from "./Part";

/** A share as per cent: 0.6 is 60%. */
export function percent(share: string): string {
  return `${format(multiply(share, "100") ?? share, 0)}%`;
}

/** 评价等级: from how many points on a grade is given. */
export function BandsView({ bands }: { bands: readonly Band[] }) {
  const { t } = useWords("standards");
  const below = (band: Band) => bands[bands.indexOf(band) - 1]?.min;
  return (
    <Part title={t("bands.title")}>
      <Table
        name={t("bands.title")}
        rows={bands}
        keyOf={({ grade }) => grade}
        columns={[
          { title: t("bands.grade"), cell: ({ grade, nameZh }) => t(`grades.${grade}`) || nameZh },
          {
            title: t("bands.range"),
            cell: (band) =>
              below(band)
                ? t("bands.between", { min: band.min, max: below(band) ?? "" })
                : t("bands.from", { min: band.min }),
          },
        ]}
      />
    </Part>
  );
}

/** The dimensions and items of a form that is scored. */
function Dimensions({ dimensions }: { dimensions: readonly Dimension[] }) {
  const { t } = useWords("standards");
  const rows = dimensions.flatMap((dimension) =>
    dimension.items.map((item, index) => ({ ...item, dimension, first: index === 0 })),
  );
  return (
    <Part title={t("form.items")}>
      <Scroll label={t("form.items")}>
        <table className="list spanned">
          <thead>
            <tr>
              <th scope="col">{t("form.dimension")}</th>
              <th scope="col">{t("form.item")}</th>
              <th scope="col">{t("form.text")}</th>
              <th scope="col" className="number">
                {t("weight")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, nameZh, textZh, weight, dimension, first }) => (
              <tr key={code}>
                {first && (
                  <th scope="rowgroup" rowSpan={dimension.items.length}>
                    <b>{dimension.nameZh}</b>{" "}
                    <span className="soft">{t("points", { points: dimension.weight })}</span>
                    {dimension.questionZh && <small className="soft">{dimension.questionZh}</small>}
                  </th>
                )}
                <td>
                  {nameZh} <code>{code}</code>
                </td>
                <td>{textZh}</td>
                <td className="number figure">{weight}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </Part>
  );
}

function Choices({ title, list }: { title: string; list: readonly Named[] }) {
  return (
    <Part title={title}>
      <ul className="choices">
        {list.map(({ code, nameZh }) => (
          <li key={code}>
            {nameZh} <code>{code}</code>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** 专家评审表. */
export function ExpertFormView({ of }: { of: ReviewForm }) {
  const { t } = useWords("standards");
  const rules = ["decimals", "pass", "comment", "text"] as const;
  const values = {
    places: of.scoreDecimals,
    pass: of.passTotal,
    share: percent(of.commentBelow),
    min: of.commentMin,
    words: of.textMin,
  };
  return (
    <>
      <Dimensions dimensions={of.dimensions} />
      <Part title={t("form.rules")}>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{t(`form.expert.${rule}`, values)}</li>
          ))}
        </ul>
      </Part>
      <Choices title={t("form.priorities")} list={of.priorities} />
      <Choices title={t("form.opinions")} list={of.opinions} />
    </>
  );
}

/** 绩效目标审核表. */
export function TargetReviewView({ of }: { of: TargetReviewForm }) {
  const { t } = useWords("standards");
  return (
    <>
      <Dimensions dimensions={of.dimensions} />
      <BandsView bands={of.bands} />
      <Part title={t("form.effects")}>
        <Table
          name={t("form.effects")}
          rows={of.effects}
          keyOf={({ grade }) => grade}
          columns={[
            { title: t("bands.grade"), cell: ({ grade }) => t(`grades.${grade}`) },
            { title: t("form.passes"), cell: ({ passes }) => t(passes ? "yes" : "no") },
            { title: t("form.effect"), cell: ({ textZh }) => textZh },
          ]}
        />
      </Part>
    </>
  );
}

/** 事前绩效评估评分表. */
export function ExAnteView({ of }: { of: ExAnteForm }) {
  const { t } = useWords("standards");
  return (
    <>
      <Dimensions dimensions={of.dimensions} />
      <Part title={t("form.tiers")}>
        <Table
          name={t("form.tiers")}
          rows={of.tiers}
          keyOf={({ nameZh }) => nameZh}
          columns={[
            { title: t("form.tier"), cell: ({ nameZh }) => nameZh },
            { title: t("form.share"), cell: ({ share }) => percent(share) },
          ]}
        />
      </Part>
      <Part title={t("form.conclusions")}>
        <Table
          name={t("form.conclusions")}
          rows={of.conclusions}
          keyOf={({ code }) => code}
          columns={[
            { title: t("form.conclusion"), cell: ({ nameZh }) => nameZh },
            { title: t("bands.range"), cell: ({ min }) => t("bands.from", { min }) },
          ]}
        />
      </Part>
      <Choices title={t("form.vetoes")} list={of.vetoes} />
    </>
  );
}
