import type { EChartsCoreOption } from "echarts/core";
import type { Ink } from "./ink";

/** How long a bar or line is drawn: figures themselves stay text, as the server tells them. */
export type Series = { name: string; values: readonly (number | null)[] };

/** An amount, as far as it is drawn. */
export const drawn = (amount: string) => Number(amount);

const axes = (ink: Ink) => ({
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
  axisLabel: { color: ink["ink-soft"] },
  splitLine: { lineStyle: { color: ink.line } },
});

const frame = (ink: Ink): EChartsCoreOption => ({
  grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
  legend: { top: 0, left: 0, textStyle: { color: ink.ink }, itemWidth: 14, itemHeight: 10 },
  tooltip: {
    trigger: "axis",
    backgroundColor: ink.surface,
    borderColor: ink.line,
    textStyle: { color: ink.ink },
    confine: true,
  },
});

const colours = (ink: Ink) => [ink.brand, ink.good, ink.warn, ink.bad];

/** Bars beside one another, one group for each name. */
export function bars(
  ink: Ink,
  names: readonly string[],
  series: readonly Series[],
  /** Which names are written where there is no room for all; as many as fit when left out. */
  named?: (at: number) => boolean,
): EChartsCoreOption {
  return {
    ...frame(ink),
    color: colours(ink),
    ...(series.length === 1 && { legend: { show: false } }),
    xAxis: {
      type: "category",
      data: names,
      ...axes(ink),
      axisLabel: {
        color: ink["ink-soft"],
        hideOverlap: true,
        ...(names.length <= 8 && { interval: 0, rotate: names.some((name) => name.length > 4) ? 30 : 0 }),
        overflow: "truncate",
        width: 90,
        ...(named && { interval: named, hideOverlap: false }),
      },
      ...(named && { axisTick: { show: true, interval: named } }),
    },
    yAxis: { type: "value", minInterval: 1, ...axes(ink) },
    series: series.map(({ name, values }) => ({ type: "bar", name, data: values, barMaxWidth: 28 })),
  };
}

/** Lines over the months of a year, or over days. */
export function lines(
  ink: Ink,
  names: readonly string[],
  series: readonly Series[],
  unit = "",
): EChartsCoreOption {
  return {
    ...frame(ink),
    color: colours(ink),
    ...(series.length === 1 && { legend: { show: false } }),
    xAxis: {
      type: "category",
      data: names,
      ...axes(ink),
      axisLabel: { color: ink["ink-soft"], hideOverlap: true },
    },
    yAxis: {
      type: "value",
      ...axes(ink),
      axisLabel: { color: ink["ink-soft"], formatter: `{value}${unit}` },
    },
    series: series.map(({ name, values }, at) => ({
      type: "line",
      name,
      data: values,
      connectNulls: true,
      symbolSize: 8,
      lineStyle: at === 0 ? { width: 3 } : { width: 2, type: "dashed" },
    })),
  };
}

/** A funnel: how many have come as far as each step. */
export function funnel(ink: Ink, steps: readonly { name: string; count: number }[]): EChartsCoreOption {
  return {
    tooltip: {
      trigger: "item",
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.ink },
      confine: true,
    },
    color: [ink.brand],
    series: [
      {
        type: "funnel",
        sort: "none",
        left: 8,
        right: 150,
        top: 4,
        bottom: 4,
        gap: 3,
        minSize: "2%",
        label: { position: "right", color: ink.ink, formatter: "{b}  {c}" },
        labelLine: { lineStyle: { color: ink.line } },
        itemStyle: { borderWidth: 0 },
        data: steps.map(({ name, count }) => ({ name, value: count })),
      },
    ],
  };
}

/** A heat map: how many stand where. */
export function heat(
  ink: Ink,
  across: readonly string[],
  down: readonly string[],
  cells: readonly (readonly [number, number, number])[],
): EChartsCoreOption {
  const most = Math.max(1, ...cells.map(([, , count]) => count));
  return {
    tooltip: {
      backgroundColor: ink.surface,
      borderColor: ink.line,
      textStyle: { color: ink.ink },
      confine: true,
    },
    grid: { left: 24, right: 8, top: 8, bottom: 44, containLabel: true },
    xAxis: {
      type: "category",
      data: across,
      ...axes(ink),
      axisLabel: { color: ink["ink-soft"], interval: 0, rotate: 30 },
    },
    yAxis: {
      type: "category",
      data: down,
      inverse: true,
      ...axes(ink),
      axisLabel: { color: ink["ink-soft"], overflow: "truncate", width: 110 },
    },
    visualMap: {
      min: 0,
      max: most,
      calculable: false,
      orient: "horizontal",
      left: "center",
      bottom: 0,
      itemHeight: 90,
      text: [String(most), "0"],
      inRange: { color: [ink["plain-soft"], ink.brand] },
      textStyle: { color: ink["ink-soft"] },
    },
    series: [
      {
        type: "heatmap",
        data: cells,
        label: {
          show: cells.length <= 120,
          color: ink.ink,
          textBorderColor: ink.surface,
          textBorderWidth: 2,
        },
        itemStyle: { borderColor: ink.surface, borderWidth: 2 },
      },
    ],
  };
}
