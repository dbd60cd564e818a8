import "~/ui/colours.css";
import "~/ui/base.css";
import "~/ui/parts.css";
import "~/ui/print.css";
import { install } from "./install";
import { Session } from "./session";

/**
 * Begins everything at once: while what draws the page is on its way, the server says who is
 * here, and what lies at the address is fetched.
 */
const session = new Session();
const place = location.pathname;
if (place === "/sign-in") void import("./Door");
else if (!["/public", "/check", "/survey"].includes(place)) {
  session.open().catch(() => undefined); // whoever shows the house asks too, and says what is wrong
  void import("./House").then(({ fetchPage }) => fetchPage());
}
void import("./start").then(({ start }) => start(session));

if (import.meta.env.PROD) addEventListener("load", () => void install().catch(() => undefined));
