import "~/ui/list.css";
import "./shell.css";
import { Link, Outlet, useRouteContext, useRouterState, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { Provider } from "urql";
import { ConfirmDialog } from "~/ui/ConfirmDialog";
import { ActOnPickedContext, PrintPickedContext } from "~/ui/picked/actOnPicked";
import { SavedViewsContext } from "~/ui/SavedViews";
import { Loading } from "~/ui/states";
import { MayContext } from "~/ui/useMay";
import { PackContext } from "~/ui/usePack";
import { TransferContext } from "~/ui/useTransfer";
import { useWords } from "~/ui/useWords";
import { forget } from "../remembered";
import { transferOf } from "../transfer";
import { AccountMenu } from "./AccountMenu";
import { Bell } from "./Bell";
import { Gate } from "./Gate";
import { Icon } from "./Icon";
import { LanguageButton } from "./LanguageButton";
import { LeaveGuard } from "./LeaveGuard";
import { mayOf } from "./may";
import { menuOf } from "./menu";
import { Offline } from "./Offline";
import { SearchButton } from "./SearchButton";
import { ThemeButton } from "./ThemeButton";
import { YearChoice } from "./YearChoice";

const ActDialog = lazy(() =>
  import("~/features/selected/ActDialog").then(({ ActDialog }) => ({ default: ActDialog })),
);
const PrintPicked = lazy(() =>
  import("~/features/prints/PrintPicked").then(({ PrintPicked }) => ({ default: PrintPicked })),
);
const SavedViews = lazy(() =>
  import("~/features/views/SavedViews").then(({ SavedViews }) => ({ default: SavedViews })),
);
const ConfirmIdentity = lazy(() =>
  import("./ConfirmIdentity").then(({ ConfirmIdentity }) => ({ default: ConfirmIdentity })),
);
const SignInAgain = lazy(() => import("./SignInAgain").then(({ SignInAgain }) => ({ default: SignInAgain })));
const Outbox = lazy(() => import("~/features/scoring/Outbox").then(({ Outbox }) => ({ default: Outbox })));

/** The frame of all pages behind the door: bar above, menu at the left, page. */
export function Shell() {
  const { session, viewer, scores, pack, client } = useRouteContext({ from: "__root__" });
  const { t } = useWords("app");
  const search = useSearch({ from: "/shell" });
  const as = viewer.roles.find((role) => role === search.as);
  const roles = useMemo(() => (as ? [as] : viewer.roles), [as, viewer.roles]);
  const menu = menuOf(roles);
  const [transfer] = useState(() => transferOf(session));
  const may = useMemo(() => mayOf(roles), [roles]);
  const [unfolded, unfold] = useState(false);
  const standing = useSyncExternalStore(session.subscribe, session.standing);
  const answer = useSyncExternalStore(session.subscribe, session.asking);
  const main = usePageFocus(() => unfold(false));
  const waiting = useRef(0);
  const [leaving, leave] = useState(false);

  const signOut = async () => {
    await pack.then((open) => open?.wipe()).catch(() => undefined);
    forget();
    await session.signOut();
  };
  useEffect(() => {
    if (standing.kind === "lapsed") void pack.then((open) => open?.thin()).catch(() => undefined);
  }, [standing.kind, pack]);

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
        <SearchButton menu={menu} may={may} />
        <div className="shell-tools">
          <YearChoice />
          <LanguageButton />
          <ThemeButton />
          <Bell />
          <AccountMenu
            viewer={viewer}
            as={as}
            onSignOut={() => (waiting.current > 0 ? leave(true) : void signOut())}
          />
        </div>
      </header>
      <div className="shell-body">
        <nav id="menu" className="shell-side" aria-label={t("menu.name")} data-unfolded={unfolded}>
          {menu.map((group) => (
            <section key={group.label} aria-label={t(`menu.${group.label}`)}>
              <p className="soft">{t(`menu.${group.label}`)}</p>
              {group.items.map(({ path, label, icon }) => (
                <Link key={label} to={path} activeOptions={{ exact: exact.has(path), includeSearch: false }}>
                  <Icon path={icon} />
                  {t(`menu.${label}`)}
                </Link>
              ))}
            </section>
          ))}
        </nav>
        <main id="main" ref={main} className="shell-main" tabIndex={-1}>
          <Offline />
          <MayContext value={may}>
            <TransferContext value={transfer}>
              <PackContext value={pack}>
                {scores && (
                  <Suspense fallback={null}>
                    <Outbox
                      signedIn={standing.kind === "in"}
                      onWaiting={(count) => {
                        waiting.current = count;
                      }}
                    />
                  </Suspense>
                )}
                <SavedViewsContext value={SavedViews}>
                  <ActOnPickedContext value={may("actOnSelected") ? ActDialog : null}>
                    <PrintPickedContext value={may("startPrint") ? PrintPicked : null}>
                      <Suspense fallback={<Loading />}>
                        <Gate roles={viewer.roles}>
                          <Outlet />
                        </Gate>
                      </Suspense>
                    </PrintPickedContext>
                  </ActOnPickedContext>
                </SavedViewsContext>
              </PackContext>
            </TransferContext>
          </MayContext>
        </main>
      </div>
      <LeaveGuard />
      {leaving && (
        <ConfirmDialog
          title={t("account.signOut")}
          confirm={t("account.leaveAll")}
          danger
          onConfirm={() => signOut().then(() => null)}
          onClose={() => leave(false)}
        >
          {t("account.unsent", { count: waiting.current })}
        </ConfirmDialog>
      )}
      {answer && (
        <Suspense fallback={null}>
          <ConfirmIdentity viewer={viewer} session={session} onAnswer={answer} />
        </Suspense>
      )}
      {standing.kind === "lapsed" && (
        <Suspense fallback={null}>
          <SignInAgain viewer={standing.viewer} session={session} />
        </Suspense>
      )}
    </Provider>
  );
}

/** Pages under which others of the menu lie. */
const exact = new Set<string>(["/", "/standards"]);

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
