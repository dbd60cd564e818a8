import { lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { words } from "./words";

/**
 * A page in a chunk of its own, fetched together with its catalogue of words, that of the
 * stages, which most pages tell, and further ones that it cannot be shown without.
 * Use it as a route's component: page("projects", () => import("…"), "ProjectsPage").
 */
export function page<Name extends string, Props>(
  catalogue: string,
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  ...further: string[]
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), words.load(catalogue, "stages", ...further)]);
    return module as Record<string, ComponentType<Props>>;
  }, name);
}
