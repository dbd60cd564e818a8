import { useState } from "react";
import { OpenOpinionsDocument, type SittingFragment } from "~/generated/graphql";
import { minuteOf } from "~/lib/dates";
import { compare, format } from "~/lib/money";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { Money, Points } from "~/ui/Figures";
import { StepButton } from "~/ui/StepButton";
import { useIntent } from "~/ui/useIntent";
import { useWords } from "~/ui/useWords";
import { SealForm } from "./SealForm";

type Props = {
  sitting: SittingFragment;
  declared: string;
  /** The sheets are open to the viewer, and with them what single members think. */
  reads: boolean;
};

/** 个人意见: sealed, opened all at once, and shown by score without a name unless its writer gave one. */
export function Opinions({ sitting, declared, reads }: Props) {
  const { t } = useWords("meeting");
  const [asking, ask] = useState(false);
  const [, open] = useIntent(OpenOpinionsDocument);
  const { id, sealed, present, openedAt, openedEarly, opinions, actions } = sitting;
  const seals = actions.find(({ action }) => action === "sealOpinion");
  return (
    <section className="panel" aria-labelledby="opinions">
      <h2 id="opinions">{t("seal.title")}</h2>
      {openedAt ? (
        <>
          <p className="soft">
            {t(openedEarly ? "seal.openedEarly" : "seal.opened", { at: minuteOf(openedAt) })}
          </p>
          {reads ? (
            <Opened sitting={sitting} />
          ) : (
            <p className="soft">{t("seal.closed", { count: sealed })}</p>
          )}
        </>
      ) : (
        <>
          <p role="status">{t("seal.count", { count: sealed, of: present })}</p>
          {seals && <p className="soft">{t("seal.about")}</p>}
          {seals?.enabled && <SealForm sitting={sitting} own={opinions[0]} declared={declared} />}
          <StepButton of={actions} step="openOpinions" onClick={() => ask(true)}>
            {t("seal.open")}
          </StepButton>
        </>
      )}
      {asking && (
        <ConfirmDialog
          title={t("seal.open")}
          confirm={t("seal.open")}
          onConfirm={async () => (await open({ input: { roundID: id } })).failure}
          onClose={() => ask(false)}
        >
          {t("seal.openText", { count: sealed })}
        </ConfirmDialog>
      )}
    </section>
  );
}

function Opened({ sitting: { opinions, spread } }: { sitting: SittingFragment }) {
  const { t } = useWords("meeting", "scoring");
  if (opinions.length === 0) return <p className="soft">{t("seal.none")}</p>;
  return (
    <>
      <Strip scores={opinions.map(({ score, mine }) => ({ score: score ?? "0", mine }))} />
      {spread && (
        <dl className="meeting-figures">
          <div>
            <dt className="soft">{t("seal.mean")}</dt>
            <dd>
              <Points value={spread.mean} />
            </dd>
          </div>
          <div>
            <dt className="soft">{t("standing.range")}</dt>
            <dd>{spread.range}</dd>
          </div>
          <div>
            <dt className="soft">{t("standing.sd")}</dt>
            <dd>{spread.sd}</dd>
          </div>
          <div>
            <dt className="soft">{t("standing.cv")}</dt>
            <dd>{spread.cv}</dd>
          </div>
        </dl>
      )}
      <ul className="meeting-opened">
        {opinions.map(({ label, mine, score, opinion, amount, priority, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: opinions bear no name, and stand in the server's order
          <li key={at}>
            <p>
              <b>
                <Points value={score} unit />
              </b>{" "}
              {opinion && t(`scoring:opinions.${opinion}`)} · <Money value={amount} unit /> · P{priority}{" "}
              {t(`scoring:priorities.${priority}`)}
            </p>
            {text && <p className="typed">{text}</p>}
            <p>
              <span className={label ? "tag plain" : "tag waiting"}>{label ?? t("seal.unnamed")}</span>{" "}
              {mine && <span className="tag moving">{t("attend.me")}</span>}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The scores on a line from the lowest to the highest; the list beside it says the same in words. */
function Strip({ scores }: { scores: { score: string; mine: boolean }[] }) {
  const { t } = useWords("meeting");
  const all = scores.map(({ score }) => Number(score)); // where a point is drawn, not what it says
  const low = Math.max(0, Math.floor(Math.min(...all) / 10) * 10 - 5);
  const high = Math.min(100, Math.ceil(Math.max(...all) / 10) * 10 + 5);
  const place = (value: number) => 16 + ((value - low) / (high - low || 1)) * 288;
  const said = scores.map(({ score }) => format(score, 2)).join(t("ui:marks.list"));
  return (
    <svg
      className="meeting-strip"
      viewBox="0 0 320 60"
      role="img"
      aria-label={t("seal.strip", { scores: said })}
    >
      <line x1={16} x2={304} y1={34} y2={34} />
      {[low, high].map((end) => (
        <text key={end} x={place(end)} y={56} textAnchor="middle">
          {end}
        </text>
      ))}
      {scores.map(({ score, mine }, at) => {
        const alike = scores.slice(0, at).filter((each) => compare(each.score, score) === 0).length;
        return (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: scores bear no name
            key={at}
            cx={place(Number(score))}
            cy={34 - alike * 12}
            r={6}
            data-mine={mine || undefined}
          />
        );
      })}
    </svg>
  );
}
