// Gives a reaction, or takes it back when it is already there.
import type { Message } from "../../../protocol.ts";
import { useWs } from "../workspace/context.ts";

export function useReact(message: Message): (name: string) => void {
  const { state, actOrTell } = useWs();
  return (name) => {
    const isMine = message.reactions.some((one) => one.name === name && one.userIds.includes(state.me.id));
    const { channelId, ts } = message;
    void actOrTell({ kind: isMine ? "unreact" : "react", channelId, ts, name });
  };
}
