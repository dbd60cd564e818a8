import type { Form } from "~/ui/FormFiles";

/** The forms of a project, in the order of the year. */
export const projectForms: readonly Form[] = [
  "declarations",
  "target-reviews",
  "sheets",
  "meetings",
  "monitorings",
  "self-evaluations",
  "evaluations",
];

/** All forms; the last is a department's. */
export const forms: readonly Form[] = [...projectForms, "overalls"];
