import { SurveySite } from "~/features/survey/SurveySite";
import { LanguageButton } from "./shell/LanguageButton";
import { ThemeButton } from "./shell/ThemeButton";

/** What whoever has its address may answer, before the door. */
export function Poll() {
  return (
    <SurveySite
      choices={
        <>
          <LanguageButton />
          <ThemeButton />
        </>
      }
    />
  );
}
