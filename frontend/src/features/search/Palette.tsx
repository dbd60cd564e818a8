import "./palette.css";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useQuery } from "urql";
import { PaletteFindsDocument } from "~/generated/graphql";
import { failureOf } from "~/lib/fault";
import { Dialog } from "~/ui/Dialog";
import { FaultNote } from "~/ui/FaultNote";
import { useWords } from "~/ui/useWords";
import { FindLine } from "./FindLine";
import {
  begun,
  type Find,
  type FindGroup,
  found,
  named,
  type PagePlace,
  places,
  queried,
  type Switch,
} from "./find";
import { useVocabulary } from "./useVocabulary";

type Props = {
  pages: readonly PagePlace[];
  /** What the viewer may begin. */
  actions: readonly PagePlace[];
  switches: readonly Switch[];
  /** Whether the viewer has lists of projects and declarations to look in. */
  lists: boolean;
  /** Whether the viewer has the list of experts. */
  experts: boolean;
  onClose: () => void;
};

/**
 * 命令面板: the way to any page, project or form by its name, by keys alone. It
 * leads and switches what the screen shows; nothing is ever done to an object here.
 */
export default function Palette({ onClose, ...own }: Props) {
  const { lists } = own;
  const { t } = useWords("search");
  const box = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { groups, unclear, error, waiting } = useFinds(typed.trim(), own);
  const finds = groups.flatMap((group) => group.finds);
  const current = Math.min(at, finds.length - 1);
  const lead = useGo(onClose);
  const go = (find: Find) => {
    if (find.kind !== "complete") return lead(find);
    setTyped(find.text);
    setAt(0);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && finds.length > 0) {
      event.preventDefault();
      setAt((current + step + finds.length) % finds.length);
    }
    const find = finds[current];
    if (event.key === "Enter" && find) {
      event.preventDefault();
      go(find);
    }
  };

  useEffect(() => {
    document.getElementById(`${box}-${current}`)?.scrollIntoView?.({ block: "nearest" });
  }, [box, current]);

  let line = 0;
  return (
    <Dialog title={t("title")} look="palette" onClose={onClose}>
      <input
        className="palette-input"
        role="combobox"
        aria-label={t("keyword")}
        aria-expanded="true"
        aria-controls={box}
        aria-autocomplete="list"
        aria-activedescendant={finds.length > 0 ? `${box}-${current}` : undefined}
        autoComplete="off"
        spellCheck="false"
        placeholder={t(lists ? "hint" : "hintPages")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <FaultNote failure={failureOf(error)} />
      <div id={box} role="listbox" aria-label={t("finds")} className="palette-list" tabIndex={-1}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a part of a listbox, not of a form
          <div key={group.name} role="group" aria-label={t(`groups.${group.name}`)}>
            <p aria-hidden="true" className="soft">
              {t(`groups.${group.name}`)}
            </p>
            {group.finds.map((find) => {
              const own = line++;
              return (
                <FindLine
                  key={`${find.kind} ${own}`}
                  id={`${box}-${own}`}
                  find={find}
                  current={own === current}
                  onPoint={() => setAt(own)}
                  onGo={() => go(find)}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className="palette-foot soft">
        {unclear ? t("unknown", { token: unclear }) : finds.length === 0 && !waiting ? t("none") : t("keys")}
      </p>
    </Dialog>
  );
}

/** What fits the words typed: pages at once, rows a moment after the typing has stopped. */
function useFinds(keyword: string, { pages, actions, switches, lists, experts }: Omit<Props, "onClose">) {
  const { t } = useWords("search");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(keyword), 150);
    return () => clearTimeout(timer);
  }, [keyword]);
  const pause = !lists || asked.length < 2;
  const [{ data, error, fetching }] = useQuery({
    query: PaletteFindsDocument,
    variables: { text: asked },
    pause,
  });
  const fields = useVocabulary(asked);
  const query = lists ? queried(keyword, fields, t("and")) : null;
  // A word that begins a condition may as well be a page's name: that comes first.
  const asks = query?.finds.some(({ kind }) => kind === "query") || /[:：]\S*$/.test(keyword);
  const groups: FindGroup[] = [
    ...(query && asks ? [query] : []),
    named(keyword, pages, switches),
    begun(keyword, actions),
    ...(query && !asks ? [query] : []),
    ...(keyword.length >= 2 && !pause && data ? found(asked, data, experts) : []),
  ].filter(({ finds }) => finds.length > 0);
  const waiting = fetching || asked !== keyword;
  const unclear = query?.unclear.find(({ token }) => !/[:：]$/.test(token))?.token;
  return { groups, unclear: waiting ? undefined : unclear, error: pause ? undefined : error, waiting };
}

/** Goes where a line leads, or switches what it switches. */
function useGo(onClose: () => void): (find: Find) => void {
  const navigate = useNavigate();
  return (find) => {
    if (find.kind === "complete") return;
    onClose();
    switch (find.kind) {
      case "page":
        return void navigate({ to: find.path });
      case "switch":
        return find.act();
      case "hit": {
        const { path, search = {} } = places[find.of].page(find.hit);
        return void navigate({ to: path, search: search as never });
      }
      case "query":
        return void navigate({ to: "/declarations", search: find.search as never });
      case "more":
        return void navigate({ to: find.list, search: { keyword: find.keyword } });
    }
  };
}
