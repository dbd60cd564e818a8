import { PublicSite } from "~/features/disclosure/PublicSite";
import { LanguageButton } from "./shell/LanguageButton";
import { ThemeButton } from "./shell/ThemeButton";

/** What stands open to everybody, before the door. */
export function Commons() {
  return (
    <PublicSite
      choices={
        <>
          <LanguageButton />
          <ThemeButton />
        </>
      }
    />
  );
}
