import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { TakeIndicatorDocument, TakenIndicatorsDocument } from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { FaultNote } from "~/ui/FaultNote";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

/** 收入指标库: for the office, an indicator of a submitted form becomes one that others are offered. */
export function TakeIndicators({ declarationID }: { declarationID: string }) {
  const { t } = useWords("filing");
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may("takeIndicator")) return null;
  return (
    <section className="panel screen-only" aria-labelledby="take">
      <h2 id="take">
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t("take.title")}
        </button>
      </h2>
      {open && <Rows declarationID={declarationID} />}
    </section>
  );
}

function Rows({ declarationID }: { declarationID: string }) {
  const { t } = useWords("filing");
  const asked = useQuery({ query: TakenIndicatorsDocument, variables: { id: declarationID } });
  const [, take] = useIntent(TakeIndicatorDocument, ["LibraryIndicator"]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [taken, setTaken] = useState<Record<number, string>>({});
  const onTake = async (no: number) => {
    const done = await take({ input: { declarationID, no } });
    setFailure(done.failure);
    if (done.data) setTaken({ ...taken, [no]: done.data.takeIndicator.id });
  };
  return (
    <Answer of={asked} part>
      {({ declaration: { indicators } }) => {
        const rows = [...(indicators ?? [])].sort((a, b) => a.no - b.no);
        if (rows.length === 0) return <Empty>{t("take.none")}</Empty>;
        return (
          <>
            <FaultNote failure={failure} />
            <ul className="offered">
              {rows.map(({ id, no, nameZh, unit, library }) => {
                const known = taken[no] ?? library?.id;
                return (
                  <li key={id}>
                    <span>
                      {no}. {nameZh} <span className="soft">{unit}</span>
                    </span>
                    {known ? (
                      <Link to="/indicators/$indicatorId" params={{ indicatorId: known }}>
                        {t(taken[no] ? "take.done" : "take.from")}
                      </Link>
                    ) : (
                      <button
                        type="button"
                        className="button"
                        aria-label={t("take.named", { name: nameZh })}
                        onClick={() => void onTake(no)}
                      >
                        {t("take.do")}
                      </button>
                    )}
                  </li>
                );
              })}
            </ul>
          </>
        );
      }}
    </Answer>
  );
}
