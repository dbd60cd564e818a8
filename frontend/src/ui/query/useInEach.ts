import { useEffect, useState } from "react";
import { useWords } from "~/ui/useWords";

/** The words under a key in each language: what is typed in one is read on the screens of the other. */
export function useInEach(): (key: string) => string[] {
  const { words } = useWords("lists", "stages");
  const [, arrive] = useState(false);
  useEffect(() => {
    let here = true;
    void words.loadEach("lists", "stages", "ui").then(
      () => here && arrive(true),
      () => undefined, // without the other language the screen's own is read
    );
    return () => {
      here = false;
    };
  }, [words]);
  return (key) => words.inEach("lists", key);
}
