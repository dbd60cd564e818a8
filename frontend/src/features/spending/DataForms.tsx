import { useState } from "react";
import {
  RequestDataDocument,
  SaveEvaluationDataDocument,
  SubmitEvaluationDataDocument,
} from "~/generated/graphql";
import { Field } from "~/ui/Field";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { Evidence, type EvidenceFile } from "./Evidence";
import type { Evaluation } from "./evaluation";
import { Filled } from "./Filled";

type Props = { evaluation: Evaluation; onDone: (said: string) => void; refresh: () => void };

const touches = ["Todo"];

/** 下达资料清单: a paper a line, one with （选送） behind it may be missing. */
export function RequestForm({ evaluation, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const [, request] = useIntent(RequestDataDocument, touches);
  const [lines, setLines] = useState(t("evaluation.data.usual"));
  const [dueOn, setDueOn] = useState("");
  const optional = t("evaluation.data.optional");
  const items = lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ nameZh: line.replace(optional, "").trim(), required: !line.endsWith(optional) }));
  return (
    <Filled
      title={t("acts.requestData.name")}
      about={t("acts.requestData.text")}
      confirm={t("acts.requestData.name")}
      reload={refresh}
      onSubmit={async () => {
        const { failure } = await request({
          input: { id: evaluation.id, version: evaluation.version, dueOn, items },
        });
        if (!failure) onDone(t("acts.requestData.done"));
        return failure;
      }}
    >
      {(faults) => (
        <>
          <Field
            label={t("evaluation.data.items")}
            path="items"
            faults={faults}
            hint={t("evaluation.data.hint")}
            required
          >
            {(control) => (
              <textarea
                {...control}
                className="input"
                rows={6}
                value={lines}
                onChange={({ target }) => setLines(target.value)}
              />
            )}
          </Field>
          <Field label={t("open.dueOn")} path="dueOn" faults={faults} required>
            {(control) => (
              <input
                {...control}
                type="date"
                className="input"
                value={dueOn}
                onChange={({ target }) => setDueOn(target.value)}
              />
            )}
          </Field>
        </>
      )}
    </Filled>
  );
}

/** 资料填报: for each paper its files, or why there are none. */
export function DataForm({ evaluation, onDone, refresh }: Props) {
  const { t } = useWords("spending");
  const { id, declaration, items } = evaluation;
  const [, save] = useIntent(SaveEvaluationDataDocument);
  const [, submit] = useIntent(SubmitEvaluationDataDocument, touches);
  const [files, setFiles] = useState<EvidenceFile[]>(() =>
    [...(declaration.attachments ?? [])].map(({ id, name, url }) => ({ id, name, url })),
  );
  const [rows, setRows] = useState(() =>
    (items ?? []).map(({ files, absent }) => ({ files: [...(files ?? [])], absent })),
  );
  const put = (at: number, part: Partial<(typeof rows)[number]>) =>
    setRows((before) => before.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <Filled
      title={t("acts.submitEvaluationData.name")}
      about={t("acts.submitEvaluationData.text")}
      confirm={t("acts.submitEvaluationData.name")}
      reload={refresh}
      onSubmit={async () => {
        const saved = await save({ input: { id, version: evaluation.version, items: rows } });
        if (saved.failure) return saved.failure;
        const { failure } = await submit({ input: { id, version: saved.data.saveEvaluationData.version } });
        if (failure) refresh();
        else onDone(t("acts.submitEvaluationData.done"));
        return failure;
      }}
    >
      {(faults) =>
        (items ?? []).map((item, at) => (
          <fieldset key={item.nameZh} className="spending-result" data-path={`items[${at}].files`}>
            <legend>
              {item.nameZh}{" "}
              {!item.required && <small className="soft">{t("evaluation.data.optional")}</small>}
            </legend>
            <div className="fields">
              <Evidence
                declarationID={declaration.id}
                path={`items[${at}].files`}
                files={files.filter(({ id }) => rows[at]?.files.includes(id))}
                onAdd={(file) => {
                  setFiles((before) => [...before, file]);
                  put(at, { files: [...(rows[at]?.files ?? []), file.id] });
                }}
                onRemove={(gone) => put(at, { files: rows[at]?.files.filter((each) => each !== gone) })}
              />
              <Field label={t("evaluation.data.absent")} path={`items[${at}].absent`} faults={faults}>
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    value={rows[at]?.absent ?? ""}
                    onChange={({ target }) => put(at, { absent: target.value })}
                  />
                )}
              </Field>
            </div>
          </fieldset>
        ))
      }
    </Filled>
  );
}

/** What the unit has given. */
export function DataReader({ evaluation }: { evaluation: Evaluation }) {
  const { t } = useWords("spending");
  const { declaration, items } = evaluation;
  if (!items || items.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="evaluation-data">
      <h2 id="evaluation-data">{t("evaluation.data.title")}</h2>
      <dl className="facts">
        {items.map((item, at) => (
          <div key={item.nameZh}>
            <dt className="soft">{item.nameZh}</dt>
            <dd>
              {item.absent && t("evaluation.data.none", { why: item.absent })}
              <Evidence
                declarationID={declaration.id}
                path={`items[${at}]`}
                files={(declaration.attachments ?? []).filter(({ id }) => item.files?.includes(id))}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
