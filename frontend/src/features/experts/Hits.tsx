import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { DismissHitDocument, Hits_HitFragmentDoc } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { ReasonDialog } from "~/ui/ReasonDialog";
import { useIntent } from "~/ui/useIntent";
import { useMay } from "~/ui/useMay";
import { useWords } from "~/ui/useWords";

type Props = {
  of: readonly FragmentType<typeof Hits_HitFragmentDoc>[];
  declarationID: string;
  expertID: string;
  reload: () => void;
};

const touches = ["ExpertDismissal"];

/** What the rules have against an expert for a project: each with its fact, its source, and what was found of it. */
export function Hits({ of, declarationID, expertID, reload }: Props) {
  const { t } = useWords("experts");
  const may = useMay();
  const hits = unmask(Hits_HitFragmentDoc, of);
  const [asking, ask] = useState<(typeof hits)[number] | null>(null);
  const [, dismiss] = useIntent(DismissHitDocument, touches);
  return (
    <>
      <ul className="ties">
        {hits.map((hit) => (
          <li key={hit.rule + hit.fact} data-dismissed={hit.dismissal ? true : undefined}>
            <span className={`tag ${hit.dismissal || !hit.hard ? "plain" : "bad"}`}>
              {t(hit.dismissal ? "hits.dismissed" : hit.hard ? "hits.bar" : "hits.mark")}
            </span>
            <div>
              <b>{hit.nameZh}</b>
              <p>
                {hit.detail} <small className="soft">{t("hits.source", { source: hit.source })}</small>
              </p>
              {hit.dismissal && (
                <p className="soft">
                  {t("hits.found", {
                    who: hit.dismissal.dismissedByName,
                    day: dayOf(hit.dismissal.createdAt),
                    reason: hit.dismissal.reason,
                  })}
                </p>
              )}
            </div>
            {hit.dismissible && hit.hard && !hit.dismissal && may("dismissHit") && (
              <button
                type="button"
                className="button"
                aria-label={t("hits.dismissOf", { rule: hit.nameZh })}
                onClick={() => ask(hit)}
              >
                {t("hits.dismiss")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {asking && (
        <ReasonDialog
          title={t("hits.dismiss")}
          label={t("hits.why")}
          atLeast={5}
          confirm={t("hits.dismiss")}
          onConfirm={async (reason) => {
            const input = { declarationID, expertID, rule: asking.rule, fact: asking.fact, reason };
            const { failure } = await dismiss({ input });
            if (!failure) reload();
            return failure;
          }}
          onClose={() => ask(null)}
        >
          {t("hits.dismissText")}
        </ReasonDialog>
      )}
    </>
  );
}
