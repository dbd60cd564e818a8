import "./experts.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import {
  ApplyExpertDocument,
  ExpertFormDocument,
  type ExpertFormQuery,
  RecommendExpertDocument,
  SaveExpertDocument,
} from "~/generated/graphql";
import type { Failure } from "~/lib/fault";
import { Answer } from "~/ui/Answer";
import { PageHeader } from "~/ui/PageHeader";
import { Forbidden } from "~/ui/states";
import { useIntent } from "~/ui/useIntent";
import { useLeaveWarning } from "~/ui/useLeaveWarning";
import { useWords } from "~/ui/useWords";
import { ExpertForm, labelOf } from "./ExpertForm";
import { blank, inputOf, merged, type Typed, typedOf } from "./typed";

const touches = ["Expert", "ExpertChange"];

/** 推荐专家: somebody else's entry, with consent. */
export function RecommendPage() {
  const { t } = useWords("experts");
  const navigate = useNavigate();
  const [state, recommend] = useIntent(RecommendExpertDocument, touches);
  return (
    <Fresh
      title={t("recommend")}
      about={t("recommendAbout")}
      submit={t("recommendSubmit")}
      busy={state.fetching}
      send={async (typed) => {
        const { data, failure } = await recommend({ input: inputOf(typed) });
        if (data)
          await navigate({
            to: "/experts/$expertId",
            params: { expertId: data.recommendExpert.id },
            ignoreBlocker: true,
          });
        return failure;
      }}
    />
  );
}

/** 申请入库: the own entry. */
export function ApplyPage() {
  const { t } = useWords("experts");
  const navigate = useNavigate();
  const [state, apply] = useIntent(ApplyExpertDocument, touches);
  return (
    <Fresh
      title={t("apply.title")}
      about={t("apply.about")}
      submit={t("apply.submit")}
      busy={state.fetching}
      send={async (typed) => {
        const { data, failure } = await apply({ input: inputOf(typed) });
        if (data) await navigate({ to: "/experts/mine", ignoreBlocker: true });
        return failure;
      }}
    />
  );
}

type FreshProps = {
  title: string;
  about: string;
  submit: string;
  busy: boolean;
  send: (typed: Typed) => Promise<Failure | null>;
};

function Fresh({ title, about, submit, busy, send }: FreshProps) {
  const [typed, setTyped] = useState(blank);
  const [failure, setFailure] = useState<Failure | null>(null);
  useLeaveWarning(typed !== blank);
  return (
    <>
      <PageHeader title={title} about={about} />
      <ExpertForm
        kind="new"
        typed={typed}
        onType={setTyped}
        failure={failure}
        submit={submit}
        busy={busy}
        onSubmit={() => void send(typed).then(setFailure)}
      />
    </>
  );
}

/** An entry typed over. */
export function EditExpertPage() {
  const { expertId } = useParams({ from: "/shell/experts/$expertId/edit" });
  const asked = useQuery({
    query: ExpertFormDocument,
    variables: { id: expertId },
    requestPolicy: "network-only",
  });
  return (
    <Answer of={asked}>
      {(data) =>
        data.expert.actions.some(({ action }) => action === "saveExpert") ? (
          <Edit key={data.expert.id} data={data} reload={() => asked[1]({ requestPolicy: "network-only" })} />
        ) : (
          <Forbidden />
        )
      }
    </Answer>
  );
}

/** What is typed over which version of an entry, and which of its fields somebody else changed too. */
type Editing = { before: { version: number; typed: Typed }; typed: Typed; both: readonly (keyof Typed)[] };

function begun(expert: ExpertFormQuery["expert"]): Editing {
  const typed = typedOf(expert);
  return { before: { version: expert.version, typed }, typed, both: [] };
}

/** The same typed over a newer version. */
function onward({ before, typed }: Editing, expert: ExpertFormQuery["expert"]): Editing {
  const now = begun(expert);
  if (typed === before.typed) return now;
  return { ...now, ...merged(typed, before.typed, now.typed) };
}

function Edit({ data, reload }: { data: ExpertFormQuery; reload: () => void }) {
  const { t } = useWords("experts");
  const navigate = useNavigate();
  const [{ before, typed, both }, set] = useState<Editing>(() => begun(data.expert));
  if (before.version !== data.expert.version) set(onward({ before, typed, both }, data.expert));
  const setTyped = (typed: Typed) => set({ before, typed, both });
  useLeaveWarning(typed !== before.typed);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [state, save] = useIntent(SaveExpertDocument, touches);
  const { id, version, nameZh } = data.expert;
  const own = data.myEntry?.id === id;
  const submit = async () => {
    const outcome = await save({ input: { id, version, expert: inputOf(typed) } });
    setFailure(outcome.failure);
    if (!outcome.data) return;
    await (own
      ? navigate({ to: "/experts/mine", ignoreBlocker: true })
      : navigate({ to: "/experts/$expertId", params: { expertId: id }, ignoreBlocker: true }));
  };
  return (
    <>
      <PageHeader title={own ? t("editMine") : t("editOf", { name: nameZh })} about={t("editAbout")} />
      {both.length > 0 && (
        <p className="panel" role="status">
          {t("editedToo", { fields: both.map((key) => t(labelOf(key))).join(t("ui:marks.list")) })}
        </p>
      )}
      <ExpertForm
        kind={own ? "own" : "office"}
        typed={typed}
        onType={setTyped}
        failure={failure}
        reload={reload}
        submit={t("save")}
        busy={state.fetching}
        onSubmit={() => void submit()}
      />
    </>
  );
}
