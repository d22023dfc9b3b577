// The three things the page asks of the sandbox server: the state, the changes, and to act.
import type { Act, ActResult, PersonState } from "../../../protocol.ts";

type WithoutActor<A> = A extends { as: string } ? Omit<A, "as"> : never;
/** An act without its person, who is always the one this window acts as. */
export type Deed = WithoutActor<Act>;

/** Null when the server knows no such person; without a person, it may choose one itself. */
export async function fetchState(as: string | null, signal: AbortSignal): Promise<PersonState | null> {
  const response = await fetch(`/api-page/state?as=${encodeURIComponent(as ?? "")}`, { signal });
  if (response.status === 404) return as ? fetchState(null, signal) : null;
  if (!response.ok) throw new Error(`state answered ${response.status}`);
  return (await response.json()) as PersonState;
}

export async function sendAct(as: string, deed: Deed): Promise<ActResult> {
  try {
    const response = await fetch("/api-page/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...deed, as }),
    });
    return (await response.json()) as ActResult;
  } catch {
    return { ok: false, error: "network" };
  }
}

/** Calls back with every version the server announces, and with whether it can be reached. */
export function listen(onVersion: (version: number) => void, onLink: (isUp: boolean) => void): () => void {
  const source = new EventSource("/api-page/events");
  source.onopen = () => onLink(true);
  source.onerror = () => onLink(false);
  source.onmessage = (event) => onVersion(Number(event.data));
  return () => source.close();
}
