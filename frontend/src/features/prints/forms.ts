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

/** All forms; the last are of no single project. */
export const forms: readonly Form[] = [...projectForms, "overalls", "rollups"];
