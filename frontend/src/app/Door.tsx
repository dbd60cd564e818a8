import { SignInPage } from "~/features/signIn/SignInPage";
import type { SignIn } from "~/generated/graphql";
import type { Session } from "./session";
import { LanguageButton } from "./shell/LanguageButton";
import { ThemeButton } from "./shell/ThemeButton";

type Props = {
  session: Session;
  /** Starts fetching what lies behind the door. */
  prepare: () => void;
  /** Goes in; the session has a viewer now. */
  enter: () => void;
};

/** The way in. It stands alone: no router, no GraphQL client, no antd. */
export function Door({ session, prepare, enter }: Props) {
  const signIn = async (input: SignIn) => {
    prepare();
    const failure = await session.signIn(input);
    if (!failure) enter();
    return failure;
  };
  return (
    <SignInPage
      signIn={signIn}
      choices={
        <>
          <LanguageButton />
          <ThemeButton />
        </>
      }
    />
  );
}
