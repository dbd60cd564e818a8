import "./home.css";
import { type ReactNode, useEffect } from "react";
import { useQuery, useSubscription } from "urql";
import { NoticedDocument, OpenBatchesDocument, TodosDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useResumed } from "~/ui/useResumed";
import { useWords } from "~/ui/useWords";
import { OpenBatch } from "./OpenBatch";
import { TodoLine } from "./TodoLine";

type Props = {
  /** What stands before everything else. */
  lead?: ReactNode;
  /** Whether the viewer's work is in batches. */
  batches: boolean;
};

/** Where a working day begins (工作台): what waits for the viewer, and what is going on. */
export function HomePage({ lead, batches }: Props) {
  const { t } = useWords("home");
  return (
    <>
      <PageHeader title={t("title")} />
      {lead}
      <div className={batches ? "home" : undefined}>
        <section className="panel" aria-labelledby="todos">
          <h2 id="todos">{t("todos")}</h2>
          <Todos />
        </section>
        {batches && (
          <aside className="panel" aria-labelledby="open-batches">
            <h2 id="open-batches">{t("batches")}</h2>
            <Batches />
          </aside>
        )}
      </div>
    </>
  );
}

/** A notice may be of something new to do: the list is asked anew with each. */
function Todos() {
  const { t } = useWords("home");
  const asked = useQuery({ query: TodosDocument, requestPolicy: "cache-and-network" });
  const [, ask] = asked;
  const [told] = useSubscription({ query: NoticedDocument });
  const unread = told.data?.noticed;
  useEffect(() => {
    if (unread !== undefined) ask({ requestPolicy: "network-only" });
  }, [unread, ask]);
  useResumed(() => ask({ requestPolicy: "network-only" }));
  return (
    <Answer of={asked} part>
      {({ todos }) =>
        todos.length === 0 ? (
          <Empty>{t("none")}</Empty>
        ) : (
          <ol className="todos">
            {todos.map((todo) => (
              <TodoLine
                key={[
                  todo.kind,
                  todo.consentID ??
                    todo.questionID ??
                    todo.sheetID ??
                    todo.reportID ??
                    todo.selfEvaluationID ??
                    todo.monitoringID,
                  todo.declarationID,
                ].join()}
                todo={todo}
              />
            ))}
          </ol>
        )
      }
    </Answer>
  );
}

function Batches() {
  const { t } = useWords("home");
  const asked = useQuery({ query: OpenBatchesDocument });
  return (
    <Answer of={asked} part>
      {({ batches }) => {
        const open = batches.edges
          ?.flatMap((edge) => edge?.node ?? [])
          .filter(({ status }) => status === "OPEN");
        if (!open?.length) return <Empty>{t("noBatch")}</Empty>;
        return open.map((batch) => <OpenBatch key={batch.id} batch={batch} />);
      }}
    </Answer>
  );
}
