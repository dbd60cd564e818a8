import { useState } from "react";
import { type FragmentType, unmask } from "~/generated/fragment-masking";
import { type Grants_UserFragment, Grants_UserFragmentDoc, RevokeRoleDocument } from "~/generated/graphql";
import { dayOf } from "~/lib/dates";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Scope, Span } from "~/ui/Scope";
import { Scroll } from "~/ui/Scroll";
import { Empty } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { GrantForm } from "./GrantForm";

type Props = { user: FragmentType<typeof Grants_UserFragmentDoc>; reload: () => void };
type Grant = NonNullable<Grants_UserFragment["grants"]>[number];

/** The roles of an account with their scope, those that have ended too; and the form for one more. */
export function Grants({ user: given, reload }: Props) {
  const { t } = useWords("system");
  const user = unmask(Grants_UserFragmentDoc, given);
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const grants = user.grants ?? [];
  const live = grants.filter(({ state }) => state === "HELD" || state === "UPCOMING");
  const over = grants.filter((grant) => !live.includes(grant));
  const mayRevoke = user.actions.some(({ action, enabled }) => action === "revokeRole" && enabled);
  const granting = user.actions.find(({ action }) => action === "grantRole");
  return (
    <section className="panel" aria-labelledby="grants">
      <h2 id="grants">{t("grants.title")}</h2>
      {live.length === 0 ? (
        <Empty>{t("grants.none")}</Empty>
      ) : (
        <GrantTable rows={live} name={t("grants.title")} onRevoke={mayRevoke ? setRevoking : undefined} />
      )}
      {over.length > 0 && (
        <details className="over">
          <summary>{t("grants.over", { count: over.length })}</summary>
          <GrantTable rows={over} name={t("grants.over", { count: over.length })} />
        </details>
      )}
      {granting &&
        (granting.enabled ? (
          <GrantForm userID={user.id} reload={reload} />
        ) : (
          <p className="soft">{t("grants.closed", { why: granting.why ?? "" })}</p>
        ))}
      {revoking && <Revoke grant={revoking} onClose={() => setRevoking(null)} />}
    </section>
  );
}

type TableProps = { rows: readonly Grant[]; name: string; onRevoke?: (grant: Grant) => void };

function GrantTable({ rows, name, onRevoke }: TableProps) {
  const { t } = useWords("system", "app");
  return (
    <Scroll label={name}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("role")}</th>
            <th scope="col">{t("grants.scope")}</th>
            <th scope="col">{t("grants.span")}</th>
            <th scope="col">{t("grants.by")}</th>
            {onRevoke && <th scope="col">{t("grants.act")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((grant) => (
            <tr key={grant.id}>
              <th scope="row">
                {t(`app:roles.${grant.role}`)}{" "}
                {grant.state !== "HELD" && (
                  <span className="tag plain">{t(`grants.states.${grant.state}`)}</span>
                )}
              </th>
              <td>
                <Scope of={grant} />
              </td>
              <td>
                <Span of={grant} />
              </td>
              <td>
                {grant.grantedBy} <small className="soft">{dayOf(grant.createdAt)}</small>
                {grant.revokedAt && (
                  <small className="soft"> {t("grants.revokedOn", { day: dayOf(grant.revokedAt) })}</small>
                )}
              </td>
              {onRevoke && (
                <td>
                  <button
                    type="button"
                    className="button small danger"
                    aria-label={t("grants.revokeOf", { role: t(`app:roles.${grant.role}`) })}
                    onClick={() => onRevoke(grant)}
                  >
                    {t("grants.revoke")}
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Revoke({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const { t } = useWords("system", "app");
  const [, revoke] = useIntent(RevokeRoleDocument);
  const role = t(`app:roles.${grant.role}`);
  return (
    <ConfirmDialog
      title={t("grants.revokeOf", { role })}
      confirm={t("grants.revoke")}
      danger
      onConfirm={async () => (await revoke({ id: grant.id })).failure}
      onClose={onClose}
    >
      {t("grants.revokeText", { role })}
    </ConfirmDialog>
  );
}
