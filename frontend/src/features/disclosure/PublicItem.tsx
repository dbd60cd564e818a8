import { unmask } from "~/generated/fragment-masking";
import { DisclosedBodyFragmentDoc, type PublicOneQuery } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { says } from "~/lib/fault";
import { PageHeader } from "~/ui/PageHeader";
import { Empty, Loading, Refused } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { Disclosed } from "./Disclosed";
import { usePublic } from "./usePublic";

/** One project as the public reads it. */
export function PublicItem({ id }: { id: string }) {
  const { t } = useWords("disclosure");
  const { data, failure, retry } = usePublic<PublicOneQuery>("PublicOne", { id });
  if (says(failure, "E_NOT_FOUND")) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Empty
          action={
            <a className="button" href="/public">
              {t("back")}
            </a>
          }
        >
          {t("gone")}
        </Empty>
      </>
    );
  }
  if (failure && !data) return <Refused failure={failure} retry={retry} />;
  if (!data) return <Loading />;
  const { publicItem: item } = data;
  return (
    <>
      <PageHeader
        title={item.projectName}
        about={t("item", {
          unit: item.unitName,
          year: item.year,
          kind: t(`kinds.${item.kind}`),
          day: dayOf(item.publishedAt),
        })}
        actions={
          <>
            <a className="button" href="/public">
              {t("back")}
            </a>
            <button type="button" className="button" onClick={() => print()}>
              {t("print")}
            </button>
          </>
        }
      />
      <Disclosed body={unmask(DisclosedBodyFragmentDoc, item.body)} />
      <p className="soft public-hash">
        {t("hash")} <code>{item.hash}</code>
      </p>
    </>
  );
}
