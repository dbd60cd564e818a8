import "./standards.css";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { StandardPageDocument, type StandardPageQuery } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { Answer } from "~/ui/Answer";
import { BatchLink } from "~/ui/BatchLink";
import { PageHeader } from "~/ui/PageHeader";
import { useWords } from "~/ui/useWords";
import { BodyView } from "./BodyView";
import { bodyOf } from "./body";
import { StatusTag } from "./StandardsPage";

/** One edition of a standard, to read: what it says, its hash, and which batches it measures. */
export function StandardPage() {
  const { standardId } = useParams({ from: "/shell/standards/$standardId" });
  const asked = useQuery({ query: StandardPageDocument, variables: { id: standardId } });
  return <Answer of={asked}>{(data) => <OneStandard data={data} />}</Answer>;
}

function OneStandard({ data: { standard, inForce, batches } }: { data: StandardPageQuery }) {
  const { t } = useWords("standards");
  const body = bodyOf(standard.body);
  const current = inForce.edges?.some((edge) => edge?.node?.id === standard.id) ?? false;
  const users = batches.edges?.flatMap((edge) => edge?.node ?? []) ?? [];
  return (
    <>
      <PageHeader
        title={standard.nameZh}
        about={
          <>
            {t(`kinds.${standard.kind}`)} · {t("editionOf", { edition: standard.edition })}{" "}
            <StatusTag status={standard.status} inForce={current} />
          </>
        }
      />
      <div className="stack">
        <section className="panel">
          <dl className="facts wide">
            <Fact name={t("code")}>
              <code>{standard.code}</code>
            </Fact>
            <Fact name={t("published")}>{standard.publishedAt ? minuteOf(standard.publishedAt) : "—"}</Fact>
            <Fact name={t("basis")}>{body.basis ?? "—"}</Fact>
            {body.remark && <Fact name={t("remark")}>{body.remark}</Fact>}
            <Fact name={t("usedBy")}>
              {users.length === 0
                ? t("notUsed")
                : users.map(({ id, nameZh }, index) => (
                    <span key={id}>
                      {index > 0 && t("and")}
                      <BatchLink id={id}>{nameZh}</BatchLink>
                    </span>
                  ))}
            </Fact>
            <Fact name={t("hashOf")}>
              <code>{standard.hash}</code>
            </Fact>
          </dl>
        </section>
        <BodyView body={body} />
      </div>
    </>
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
