import "~/ui/list.css";
import "./shell.css";
import { Link, Outlet, useRouteContext, useRouterState } from "@tanstack/react-router";
import { Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Provider } from "urql";
import { Loading } from "~/ui/states";
import { MayContext } from "~/ui/useMay";
import { TransferContext } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { graphClient } from "../graphql";
import { transferOf } from "../transfer";
import { AccountMenu } from "./AccountMenu";
import { Bell } from "./Bell";
import { Icon } from "./Icon";
import { LanguageButton } from "./LanguageButton";
import { mayOf } from "./may";
import { menuOf } from "./menu";
import { SignInAgain } from "./SignInAgain";
import { ThemeButton } from "./ThemeButton";
import { YearChoice } from "./YearChoice";

/** The frame of all pages behind the door: bar above, menu at the left, page. */
export function Shell() {
  const { session, viewer } = useRouteContext({ from: "__root__" });
  const { t } = useWords("app");
  const [client] = useState(() => graphClient(session));
  const [transfer] = useState(() => transferOf(session));
  const may = useMemo(() => mayOf(viewer.roles), [viewer.roles]);
  const [unfolded, unfold] = useState(false);
  const standing = useSyncExternalStore(session.subscribe, session.standing);
  const main = usePageFocus(() => unfold(false));

  return (
    <Provider value={client}>
      <a className="skip" href="#main">
        {t("skip")}
      </a>
      <header className="shell-top">
        <button
          type="button"
          className="button quiet shell-fold"
          aria-expanded={unfolded}
          aria-controls="menu"
          aria-label={t("menu.name")}
          onClick={() => unfold(!unfolded)}
        >
          <Icon path="M4 7h16M4 12h16M4 17h16" />
        </button>
        <Link to="/" className="brand">
          <img src="/mark.svg" alt="" width="30" height="30" />
          <span>{t("name")}</span>
        </Link>
        <div className="shell-tools">
          <YearChoice />
          <LanguageButton />
          <ThemeButton />
          <Bell />
          <AccountMenu viewer={viewer} onSignOut={() => void session.signOut()} />
        </div>
      </header>
      <div className="shell-body">
        <nav id="menu" className="shell-side" aria-label={t("menu.name")} data-unfolded={unfolded}>
          {menuOf(viewer.roles).map((group) => (
            <section key={group.label} aria-label={t(`menu.${group.label}`)}>
              <p className="soft">{t(`menu.${group.label}`)}</p>
              {group.items.map(({ path, label }) => (
                <Link key={label} to={path} activeOptions={{ exact: path === "/", includeSearch: false }}>
                  {t(`menu.${label}`)}
                </Link>
              ))}
            </section>
          ))}
        </nav>
        <main id="main" ref={main} className="shell-main" tabIndex={-1}>
          <MayContext value={may}>
            <TransferContext value={transfer}>
              <Suspense fallback={<Loading />}>
                <Outlet />
              </Suspense>
            </TransferContext>
          </MayContext>
        </main>
      </div>
      {standing.kind === "lapsed" && <SignInAgain viewer={standing.viewer} session={session} />}
    </Provider>
  );
}

/** After a move to another page, focus is where that page begins. */
function usePageFocus(onMove: () => void) {
  const main = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current && path !== before.current) {
      main.current?.focus({ preventScroll: true });
      onMove();
    }
    before.current = path;
  });
  return main;
}
