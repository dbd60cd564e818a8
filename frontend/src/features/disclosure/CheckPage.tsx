import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import type { CheckReceiptQuery } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { type Failure, faultsOf } from "~/lib/fault";
import { askPlainly } from "~/lib/plain";
import { FaultNote } from "~/ui/FaultNote";
import { PageHeader } from "~/ui/PageHeader";
import { Scroll } from "~/ui/Scroll";
import { useWords } from "~/ui/useWords";
import operations from "./public.graphql?raw";

type Receipt = CheckReceiptQuery["checkReceipt"];
/** What was asked, and what it stands for; null for nothing. */
type Found = { receipt: Receipt; file: { name: string; hash: string } | null };

async function lookUp(
  code: string,
  hash: string | null,
): Promise<{ receipt: Receipt; failure: Failure | null }> {
  const variables = { code: code || null, hash };
  try {
    const { data, errors } = await askPlainly<CheckReceiptQuery>({
      query: operations,
      operationName: "CheckReceipt",
      variables,
    });
    return errors || !data
      ? { receipt: null, failure: { kind: "refused", faults: faultsOf(errors ?? []) } }
      : { receipt: data.checkReceipt ?? null, failure: null };
  } catch {
    return { receipt: null, failure: { kind: "offline" } };
  }
}

/** A file's SHA-256, reckoned in this browser: the file itself goes nowhere. */
async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** 文件查验: whether a report is the frozen one, by its code or by the file. */
export function CheckPage({ first }: { first: string }) {
  const { t } = useWords("disclosure");
  const [code, setCode] = useState(first);
  const [found, setFound] = useState<Found | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const ask = useCallback(async (code: string, file: Found["file"]) => {
    const { receipt, failure } = await lookUp(code, code ? null : (file?.hash ?? null));
    setFailure(failure);
    setFound(failure ? null : { receipt, file });
  }, []);

  useEffect(() => {
    if (first) void ask(first, null);
  }, [first, ask]);

  const take = async (file: File | undefined) => {
    if (file) await ask(code.trim(), { name: file.name, hash: await digestOf(file) });
  };

  return (
    <>
      <PageHeader title={t("check.title")} about={t("check.about")} />
      <section className="panel check-form" aria-label={t("check.title")}>
        <form
          className="public-filters"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void ask(code.trim(), null);
          }}
        >
          <label>
            {t("check.code")}
            <input
              className="input"
              autoComplete="off"
              placeholder="7K3M-Q2XP-9DTA"
              maxLength={30}
              value={code}
              onChange={({ target }) => setCode(target.value)}
            />
          </label>
          <button type="submit" className="button primary" disabled={code.trim() === ""}>
            {t("check.byCode")}
          </button>
        </form>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to the button within */}
        <div
          className={over ? "check-drop over" : "check-drop"}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer.files[0]);
          }}
        >
          <input
            ref={picker}
            type="file"
            className="check-file"
            aria-label={t("check.choose")}
            tabIndex={-1}
            onChange={({ target }) => {
              void take(target.files?.[0]);
              target.value = "";
            }}
          />
          <button type="button" className="button" onClick={() => picker.current?.click()}>
            {t("check.choose")}
          </button>
          <span className="soft">{t("check.drop")}</span>
        </div>
        <FaultNote failure={failure} />
      </section>
      <div role="status">{found && <Verdict found={found} />}</div>
    </>
  );
}

function Verdict({ found: { receipt, file } }: { found: Found }) {
  const { t } = useWords("disclosure");
  if (!receipt) {
    return (
      <section className="panel check-verdict bad">
        <h2>{t(file ? "check.unknownFile" : "check.unknownCode")}</h2>
        {file && <Hash name={file.name} hash={file.hash} />}
      </section>
    );
  }
  const same = file && receipt.files.some(({ hash }) => hash === file.hash);
  return (
    <section className={`panel check-verdict ${file && !same ? "bad" : "good"}`}>
      <h2>{t(!file ? "check.known" : same ? "check.same" : "check.changed")}</h2>
      {file && <Hash name={file.name} hash={file.hash} />}
      <dl className="facts">
        <Fact name={t("check.document")}>{receipt.title ?? t("check.withheld")}</Fact>
        <Fact name={t("check.kind")}>{t(`check.kinds.${receipt.kind}`)}</Fact>
        <Fact name={t("check.issuer")}>{receipt.issuer}</Fact>
        <Fact name={t("year")}>{receipt.year}</Fact>
        <Fact name={t("check.frozenAt")}>{minuteOf(receipt.frozenAt)}</Fact>
        <Fact name={t("check.code")}>
          <code>{receipt.code}</code>
        </Fact>
        <Fact name={t("check.content")}>
          <code className="check-hash">{receipt.hash}</code>
        </Fact>
      </dl>
      <Scroll label={t("check.files")}>
        <table className="list">
          <caption>{t("check.files")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("check.file")}</th>
              <th scope="col" className="number">
                {t("check.size")}
              </th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {receipt.files.map(({ ending, size, hash }) => (
              <tr key={ending}>
                <th scope="row">{t(`check.endings.${ending.slice(1)}`)}</th>
                <td className="number">{size}</td>
                <td>
                  <code className="check-hash">{hash}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
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

function Hash({ name, hash }: { name: string; hash: string }) {
  return (
    <p>
      {name}
      <br />
      <code className="check-hash">{hash}</code>
    </p>
  );
}
