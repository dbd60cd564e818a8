import type { ReactNode } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { Conclusion_DeclarationFragmentDoc } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { subtract } from "~/lib/money";
import { Money, Points } from "~/ui/Figures";
import { type FormText, nameOf } from "~/ui/form/form";
import { useWords } from "~/ui/useWords";
import type { Guide } from "./useGuide";

type Props = {
  declaration: FragmentType<typeof Conclusion_DeclarationFragmentDoc>;
  lines: FormText["budgetLines"];
  guide: Guide;
  /** The way to object (申诉), where there is one. */
  children: ReactNode;
};

/** What the review came to: score, money, cuts, and the unit's appeal. */
export function Conclusion({ lines, guide, children, ...props }: Props) {
  const { t } = useWords("filing");
  const found = unmask(Conclusion_DeclarationFragmentDoc, props.declaration);
  if (!found.concludedAt) return null;
  const { amount, reviewedAmount } = found;
  const cut = amount && reviewedAmount ? subtract(amount, reviewedAmount) : null;
  return (
    <section className="panel" aria-labelledby="conclusion">
      <h2 id="conclusion">{t("conclusion.title")}</h2>
      <dl className="facts figures">
        <Fact name={t("conclusion.score")}>
          <Points value={found.score} /> {found.grade && t(`grades.${found.grade}`)}
        </Fact>
        <Fact name={t("conclusion.opinion")}>{found.opinion ? t(`opinionKinds.${found.opinion}`) : "—"}</Fact>
        <Fact name={t("conclusion.priority")}>
          {found.priority ? t("conclusion.priorityOf", { no: found.priority }) : "—"}
        </Fact>
        <Fact name={t("conclusion.declared")}>
          <Money value={amount} unit />
        </Fact>
        <Fact name={t("conclusion.reviewed")}>
          <Money value={reviewedAmount} unit />
        </Fact>
        <Fact name={t("conclusion.cut")}>
          <Money value={cut} unit />
        </Fact>
        {found.approvedAmount && (
          <Fact name={t("conclusion.approved")}>
            <Money value={found.approvedAmount} unit />
          </Fact>
        )}
      </dl>
      {found.score && (
        <details>
          <summary>{t("conclusion.how")}</summary>
          <p>{t("conclusion.rule")}</p>
        </details>
      )}
      {found.conclusionNote && <p className="typed">{found.conclusionNote}</p>}
      {found.approvalNote && <p className="typed">{found.approvalNote}</p>}
      {found.lineCuts && found.lineCuts.length > 0 && (
        <>
          <h3>{t("conclusion.lineCuts")}</h3>
          <ul>
            {found.lineCuts.map(({ line, cut: less, reason }) => (
              <li key={`${line} ${reason}`}>
                {lines?.[line]?.nameZh ?? t("conclusion.line", { no: line + 1 })}
                {t("ui:marks.colon")}
                <Money value={less} unit />
                {t("ui:marks.open")}
                {nameOf(guide.cutReasons, reason)}
                {t("ui:marks.close")}
              </li>
            ))}
          </ul>
        </>
      )}
      {found.appeals?.map((appeal) => (
        <div key={appeal.id}>
          <h3>
            {t("appeal.title")} <span className="tag plain">{t(`appeal.decisions.${appeal.decision}`)}</span>
          </h3>
          <p className="typed">{appeal.text}</p>
          <small className="soft">
            {appeal.askedByName} · {minuteOf(appeal.createdAt)}
          </small>
          {appeal.answer && <p className="typed">{t("appeal.answer", { text: appeal.answer })}</p>}
        </div>
      ))}
      {children}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
