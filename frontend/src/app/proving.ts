import type { Session } from "./session";

/**
 * Fetches for a session. Where the server first wants proof that it is them, the person is
 * asked for it, and the very same request goes again: under the same Idempotency-Key it is
 * done once. Who would rather not has the server's refusal, and nothing has happened.
 */
export function proving(session: Session): typeof fetch {
  return async (place, how) => {
    const answer = await fetch(place, how);
    const again = (await wantsProof(answer, how)) && (await session.prove());
    return again ? fetch(place, how) : answer;
  };
}

/** Acts are refused so, and files; the answers to questions are left unread. */
async function wantsProof(answer: Response, how?: RequestInit): Promise<boolean> {
  if (answer.ok && !new Headers(how?.headers).has("Idempotency-Key")) return false;
  return (await answer.clone().text()).includes('"PROOF_REQUIRED"');
}
