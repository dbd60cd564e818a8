import type { ECharts, EChartsCoreOption } from "echarts/core";
import { useEffect, useId, useRef, useState, useSyncExternalStore } from "react";
import { onTheme, theme } from "~/lib/theme";
import { useWords } from "~/ui/useWords";
import { type Ink, inkNow } from "./ink";
import { myTurn, soonSeen } from "./turns";

/** What was clicked: which row of the data, and in which series. */
export type Clicked = { at: number; series: number };

type Props = {
  /** The id of the chart's heading. */
  heading: string;
  option: (ink: Ink) => EChartsCoreOption;
  onOpen?: (clicked: Clicked) => void;
  height?: number;
};

/** Draws a chart in the page's colours; ECharts is fetched when the first one is drawn. */
export function Drawing({ heading, option, onOpen, height = 280 }: Props) {
  const { language } = useWords("dashboard");
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts>();
  const dark = useSyncExternalStore(onTheme, theme);

  useEffect(() => {
    let drawn: ECharts | undefined;
    let here = true;
    if (!place.current) return;
    void Promise.all([import("./echarts"), soonSeen(place.current)]).then(async ([{ init }]) => {
      await myTurn();
      if (!here || !place.current) return;
      drawn = init(place.current, null, { renderer: "svg", locale: language === "en" ? "EN" : "ZH" });
      setChart(drawn);
    });
    return () => {
      here = false;
      drawn?.dispose();
      setChart(undefined);
    };
  }, [language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ink is another in the other theme
  useEffect(() => {
    chart?.setOption(
      {
        animation: false,
        aria: { enabled: true },
        textStyle: { fontFamily: "inherit" },
        ...option(inkNow()),
      },
      { notMerge: true },
    );
  }, [chart, option, dark]);

  useEffect(() => {
    if (!chart || !place.current) return;
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [chart]);

  useEffect(() => {
    if (!chart || !onOpen) return;
    const open = (clicked: { dataIndex: number; seriesIndex?: number }) =>
      onOpen({ at: clicked.dataIndex, series: clicked.seriesIndex ?? 0 });
    chart.on("click", open);
    return () => {
      chart.off("click", open);
    };
  }, [chart, onOpen]);

  // ECharts tells in aria-label what it has drawn; the heading says what it is of.
  return (
    <div
      ref={place}
      id={id}
      className="drawing"
      role="img"
      aria-labelledby={`${heading} ${id}`}
      style={{ height }}
    />
  );
}
