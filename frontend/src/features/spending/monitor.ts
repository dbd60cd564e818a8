import type {
  MonitorFormFragment,
  MonitoringFormInput,
  MonitoringPageQuery,
  MonitorVerdictFragment,
} from "~/generated/graphql";

export type Monitoring = MonitoringPageQuery["monitoring"];
export type Verdict = MonitorVerdictFragment;

export type ProgressDraft = { value: string; outlook: string; reasonCode: string; reason: string };

/** 绩效运行监控表 as it is typed, with a row for each row of the plan. */
export type MonitorDraft = {
  adjusted: string;
  executed: string;
  forecast: string;
  problems: string;
  measures: string;
  results: ProgressDraft[];
};

export const blank: ProgressDraft = { value: "", outlook: "", reasonCode: "", reason: "" };

export function draftOf(form: MonitorFormFragment, rows: number): MonitorDraft {
  return {
    adjusted: form.adjusted ?? "",
    executed: form.executed ?? "",
    forecast: form.forecast ?? "",
    problems: form.problems ?? "",
    measures: form.measures ?? "",
    results: Array.from({ length: rows }, (_, at) => {
      const row = form.results?.[at];
      if (!row) return blank;
      return {
        value: row.value ?? "",
        outlook: row.outlook ?? "",
        reasonCode: row.reasonCode ?? "",
        reason: row.reason ?? "",
      };
    }),
  };
}

/** The draft as the server takes it. */
export function inputOf(draft: MonitorDraft): MonitoringFormInput {
  return draft;
}
