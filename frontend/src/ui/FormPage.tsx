import { type ReactNode, useState } from "react";
import { Answer } from "~/ui/Answer";

/** What the parts of a form know of its page: what was said of the last act, and what follows one. */
export type Acting = { said: string; onDone: (said: string) => void; refresh: () => void };

type Props<Data> = {
  /** What useQuery gave. */
  of: Parameters<typeof Answer<Data>>[0]["of"];
  children: (data: Data, acting: Acting) => ReactNode;
};

/** A form that goes from hand to hand: after an act it is asked for again, and the act's words stand over it. */
export function FormPage<Data>({ of: asked, children }: Props<Data>) {
  const [said, say] = useState("");
  const [, ask] = asked;
  const refresh = () => ask({ requestPolicy: "network-only" });
  const onDone = (words: string) => {
    say(words);
    refresh();
  };
  return <Answer of={asked}>{(data) => children(data, { said, onDone, refresh })}</Answer>;
}
