// Goes to the app: its home tab, or the direct message with it.
import { useCallback } from "react";
import { useWs } from "../workspace/context.ts";
import { isAppChannel } from "../workspace/names.ts";

export function useOpenApp(): (tab: "messages" | "home") => Promise<void> {
  const { state, go, actOrTell } = useWs();
  return useCallback(
    async (tab) => {
      const known = state.channels.find((channel) => isAppChannel(state, channel))?.id;
      const channel = known ?? (await actOrTell({ kind: "open_im" })).channelId;
      if (channel) go({ channel, tab, thread: null, pane: "main" });
    },
    [state, go, actOrTell],
  );
}
