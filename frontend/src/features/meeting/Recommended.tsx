import type { TallyFragment } from "~/generated/graphql";

/** What the aggregate comes to, and by what: the total, or a veto that outweighs it. */
export function Recommended({ of }: { of: TallyFragment["recommendation"] }) {
  return (
    <>
      <span className={of.refused ? "tag bad" : "tag good"}>{of.nameZh}</span> {of.because}
    </>
  );
}
