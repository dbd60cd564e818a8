import { Outlet } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { Suspense, useMemo, useSyncExternalStore } from "react";
import { onTheme, theme } from "~/lib/theme";
import { Loading } from "~/ui/states";
import { useWords } from "~/ui/useWords";
import { deskTheme } from "./deskTheme";

/** The ground of pages drawn with antd: our colours, our words, our button names. */
export function Desk() {
  const { language } = useWords("ui");
  const chosen = useSyncExternalStore(onTheme, theme);
  const look = useMemo(() => deskTheme(chosen), [chosen]);
  return (
    <ConfigProvider
      theme={look}
      locale={language === "en" ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      form={{ validateMessages: {}, requiredMark: true }}
    >
      <App component={false}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </App>
    </ConfigProvider>
  );
}
