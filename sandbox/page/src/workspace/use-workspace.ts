// All the state of the page in one hook: the server's, the place, what is read, the notices.
import { useCallback, useEffect, useMemo, useState } from "react";
import type { ActResult, PersonState } from "../../../protocol.ts";
import { type Words, wordsFor } from "../words.ts";
import { type Place, readPermalink } from "./place.ts";
import { remember } from "./remember.ts";
import { type Deed, sendAct } from "./server.ts";
import { type Question, useConfirm } from "./use-confirm.ts";
import { type Go, usePlace } from "./use-place.ts";
import { type Reads, useReads } from "./use-reads.ts";
import { useServerState } from "./use-server-state.ts";
import { useToasts } from "./use-toasts.ts";

export interface Workspace extends Reads {
  state: PersonState;
  words: Words;
  place: Place;
  go: Go;
  act: (deed: Deed) => Promise<ActResult>;
  /** Acts and says in a notice why it failed. */
  actOrTell: (deed: Deed) => Promise<ActResult>;
  whyFailed: (result: ActResult) => string;
  toast: (text: string, tone?: "calm" | "bad") => void;
  ask: (question: Question) => Promise<boolean>;
  /** Follows a permalink inside the page; false when the address is not one of this workspace. */
  follow: (address: string) => boolean;
  /** Text waiting to be put into the channel's composer. */
  suggestion: string | null;
  suggest: (text: string | null) => void;
}

export function useWorkspace() {
  const { place, go } = usePlace();
  const { state, isOnline, isNobody, refetch } = useServerState(place.as);
  const reads = useReads();
  const { toasts, toast, dismiss } = useToasts();
  const { question, ask } = useConfirm();
  const [suggestion, suggest] = useState<string | null>(null);
  const words = wordsFor(state?.me.locale ?? "ko-KR");
  const me = state?.me.id;

  useFirstPlace(state, place, go);

  const act = useCallback(
    async (deed: Deed) => {
      if (!me) return { ok: false, error: "network" };
      const result = await sendAct(me, deed);
      await refetch();
      return result;
    },
    [me, refetch],
  );
  const whyFailed = useCallback(
    (result: ActResult) => words.errors[result.error ?? ""] ?? `${words.failedAction} (${result.error ?? "error"})`,
    [words],
  );
  const actOrTell = useCallback(
    async (deed: Deed) => {
      const result = await act(deed);
      if (!result.ok) toast(whyFailed(result), "bad");
      return result;
    },
    [act, toast, whyFailed],
  );
  const follow = useFollow(state, go);

  const workspace = useMemo<Workspace | null>(
    () =>
      state && {
        state,
        words,
        place,
        go,
        act,
        actOrTell,
        whyFailed,
        toast,
        ask,
        follow,
        suggestion,
        suggest,
        ...reads,
      },
    [state, words, place, go, act, actOrTell, whyFailed, toast, ask, follow, suggestion, reads],
  );
  return { workspace, isOnline, isNobody, toasts, dismiss, question, words };
}

/** Fills in what the address left out, once the state is known. */
function useFirstPlace(state: PersonState | null, place: Place, go: Go): void {
  useEffect(() => {
    if (!state) return;
    remember("as", state.me.id);
    const isMine = place.as === state.me.id;
    const isThere = place.tab === "home" || state.channels.some((channel) => channel.id === place.channel);
    if (isMine && isThere) return;
    if (place.as && !isMine && state.people.some((person) => person.id === place.as)) return;
    const first = state.channels.find((c) => c.kind !== "im" && c.memberIds.includes(state.me.id)) ?? state.channels[0];
    go(
      { as: state.me.id, focusTs: place.focusTs, ...(!isThere && { channel: first?.id ?? null, thread: null }) },
      "replace",
    );
  }, [state, place, go]);
}

function useFollow(state: PersonState | null, go: Go) {
  return useCallback(
    (address: string) => {
      const link = readPermalink(address);
      if (!link || !state?.channels.some((channel) => channel.id === link.channel)) return false;
      const target = state.messages.find((m) => m.channelId === link.channel && m.ts === link.ts);
      const thread = link.thread ?? target?.threadTs ?? null;
      go({
        channel: link.channel,
        tab: "messages",
        pane: "main",
        thread: thread && thread !== link.ts ? thread : null,
        focusTs: link.ts,
      });
      return true;
    },
    [state, go],
  );
}
