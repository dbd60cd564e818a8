import { useState } from "react";
import { useQuery } from "urql";
import { SuggestIndicatorsDocument, type SuggestIndicatorsQuery } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { nameOf } from "~/ui/form/form";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { indicatorOf } from "./draft";
import { useFilling } from "./FormContext";

type Suggestion = SuggestIndicatorsQuery["suggestIndicators"][number];
const reasons: readonly Suggestion["reason"][] = ["LAST_YEAR", "CLASS", "TAG", "COMMON"];

/** 从指标库选用: rows that fit the project, one click each. */
export function Suggestions({ declarationID }: { declarationID: string }) {
  const { t } = useWords("filing");
  const { draft, put } = useFilling();
  const [open, setOpen] = useState(false);
  const [keyword, setKeyword] = useState("");
  const [said, setSaid] = useState("");
  const add = ({ line }: Suggestion) => {
    put("indicators", [...draft.indicators, indicatorOf(line)]);
    setSaid(t("suggest.added", { row: draft.indicators.length + 1, name: line.nameZh ?? "" }));
  };
  return (
    <section className="suggestions" aria-labelledby="suggestions">
      <h3 id="suggestions">
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("suggest.title")}
        </button>
      </h3>
      <p role="status" className="soft">
        {said}
      </p>
      {open && (
        <>
          <label className="field broad">
            <span className="field-label">{t("suggest.keyword")}</span>
            <input
              className="input"
              type="search"
              value={keyword}
              onChange={(event) => setKeyword(event.target.value)}
            />
          </label>
          <Offered declarationID={declarationID} keyword={keyword.trim()} onAdd={add} />
        </>
      )}
    </section>
  );
}

type OfferedProps = { declarationID: string; keyword: string; onAdd: (of: Suggestion) => void };

function Offered({ declarationID, keyword, onAdd }: OfferedProps) {
  const { t } = useWords("filing");
  const { draft } = useFilling();
  const asked = useQuery({
    query: SuggestIndicatorsDocument,
    variables: { declarationID },
    requestPolicy: "network-only",
  });
  const had = new Set(draft.indicators.map(({ nameZh }) => nameZh.trim()));
  const left = ({ line: { nameZh } }: Suggestion) =>
    nameZh != null && !had.has(nameZh) && nameZh.includes(keyword);
  return (
    <Answer of={asked} part>
      {({ suggestIndicators }) => {
        const offered = suggestIndicators.filter(left);
        if (offered.length === 0) return <Empty>{t("suggest.none")}</Empty>;
        return reasons.map((reason) => {
          const rows = offered.filter((each) => each.reason === reason);
          if (rows.length === 0) return null;
          return (
            <div key={reason}>
              <h4>{t(`suggest.reasons.${reason}`)}</h4>
              <ul className="offered">
                {rows.map((each) => (
                  <One key={each.line.libraryRef ?? each.line.nameZh} of={each} onAdd={() => onAdd(each)} />
                ))}
              </ul>
            </div>
          );
        });
      }}
    </Answer>
  );
}

function One({ of, onAdd }: { of: Suggestion; onAdd: () => void }) {
  const { t } = useWords("filing");
  const { guide } = useFilling();
  const { line, low, high, quality, useCount } = of;
  const level2 = guide.schemes.flatMap(({ level1 }) => level1.flatMap(({ level2 }) => level2));
  const facts = [
    nameOf(level2, line.level2 ?? ""),
    `${nameOf(guide.operators, line.operator ?? "")} ${line.unit ?? ""}`.trim(),
    low || high ? t("suggest.usual", { low: low ?? "…", high: high ?? "…" }) : "",
    line.libraryRef ? t("suggest.uses", { count: useCount }) : "",
  ];
  return (
    <li>
      <div>
        <b>{line.nameZh}</b>{" "}
        {quality && quality !== "PLAIN" && (
          <span className={`tag ${quality === "PREFERRED" ? "good" : "waiting"}`}>
            {t(`suggest.qualities.${quality}`)}
          </span>
        )}
        <div className="soft">{facts.filter(Boolean).join(" · ")}</div>
        {line.definition && <div className="soft">{line.definition}</div>}
      </div>
      <button
        type="button"
        className="button"
        aria-label={t("suggest.addNamed", { name: line.nameZh ?? "" })}
        onClick={onAdd}
      >
        {t("suggest.add")}
      </button>
    </li>
  );
}
