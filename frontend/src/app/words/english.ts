import type { Catalogue } from "~/lib/words";

/** The catalogues in English, each fetched when it is read. */
export const english = import.meta.glob<Catalogue>("./en/*.json", { import: "default" });
