import "./experts.css";
import { Link, useParams } from "@tanstack/react-router";
import { useQuery } from "urql";
import { LibraryEntryDocument, MyEntryDocument } from "~/generated/graphql";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Empty } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { ExpertView } from "./ExpertView";

/** One entry of the library. */
export function ExpertPage() {
  const { expertId } = useParams({ from: "/shell/experts/$expertId" });
  const asked = useQuery({
    query: LibraryEntryDocument,
    variables: { id: expertId },
    requestPolicy: "cache-and-network",
  });
  return (
    <Answer of={asked}>
      {({ expert }) => (
        <ExpertView expert={expert} reload={() => asked[1]({ requestPolicy: "network-only" })} />
      )}
    </Answer>
  );
}

/** 我的专家档案: the own entry, or the way to one. */
export function MyEntryPage() {
  const { t } = useWords("experts");
  const asked = useQuery({ query: MyEntryDocument, requestPolicy: "cache-and-network" });
  return (
    <Answer of={asked}>
      {({ myEntry }) =>
        myEntry ? (
          <ExpertView own expert={myEntry} reload={() => asked[1]({ requestPolicy: "network-only" })} />
        ) : (
          <>
            <PageHeader title={t("mine")} />
            <Empty
              action={
                <Link to="/experts/apply" className="button primary">
                  {t("apply.title")}
                </Link>
              }
            >
              {t("noEntry")}
            </Empty>
          </>
        )
      }
    </Answer>
  );
}
