import { useEffect, useMemo, useState } from "react";
import { useClient } from "urql";
import { CheckDeclarationDocument, type CheckDeclarationQuery } from "~/generated/graphql";
import type { Fault } from "~/lib/fault";
import { type Draft, draftPath, inputOf } from "./draft";

/** A remark of the indicator coach, as a fault that stops nothing, with what would be better. */
export type CoachRemark = Fault & { better: string };

/** What was found in one draft. */
export type Found = { in: Draft; faults: readonly Fault[] };

/**
 * The faults of the form as it is being typed, and what the coach says of its indicators. The pure check follows the keys;
 * what only the stored rows know (files, equal names) is added from the last save.
 */
export function useFaults(draft: Draft, stored: Found | null) {
  const client = useClient();
  const [checked, setChecked] = useState<Found | null>(null);
  const [coach, setCoach] = useState<readonly CoachRemark[]>([]);
  const [beyond, setBeyond] = useState<readonly Fault[]>([]);

  useEffect(() => {
    let here = true;
    const check = async () => {
      const asked = client.query(
        CheckDeclarationDocument,
        { input: inputOf(draft) },
        { requestPolicy: "network-only" },
      );
      const { data } = await asked.toPromise();
      if (!here || !data) return;
      setChecked({ in: draft, faults: data.checkDeclaration });
      setCoach(data.coachDeclaration.map(asFault));
    };
    const timer = setTimeout(() => void check(), 400);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [client, draft]);

  useEffect(() => {
    if (!stored || stored.in !== checked?.in) return;
    const pure = new Set(checked.faults.map(({ code, path }) => `${code} ${path}`));
    setBeyond(stored.faults.filter(({ code, path }) => !pure.has(`${code} ${path}`)));
  }, [stored, checked]);

  const live = useMemo(
    () => [...(checked?.faults ?? []), ...beyond].map((fault) => ({ ...fault, path: draftPath(fault.path) })),
    [checked, beyond],
  );
  return { live, coach };
}

/** A remark of the coach stands at its cell as a warning does. */
const asFault = ({
  code,
  path,
  message,
  better,
  of,
}: CheckDeclarationQuery["coachDeclaration"][number]): CoachRemark => ({
  code,
  path: draftPath(path),
  message,
  better,
  of,
  severity: "WARNING",
});
