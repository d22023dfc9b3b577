// The narrow column at the far left: the workspace's sign, the main places, the shortcuts, oneself.
import { ShortcutsButton } from "../composer/shortcuts-button.tsx";
import { Avatar } from "../ui/avatar.tsx";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";
import { faceOf, firstSyllable, isAppChannel } from "../workspace/names.ts";
import { useOpenApp } from "./use-open-app.ts";

export function Rail() {
  const { state, words, place, go } = useWs();
  const openApp = useOpenApp();
  const channel = state.channels.find((one) => one.id === place.channel);
  const isAtApp = place.tab === "home";
  const isAtIm = !isAtApp && channel !== undefined && isAppChannel(state, channel);
  const first = state.channels.find((one) => one.kind !== "im" && one.memberIds.includes(state.me.id));
  const goHome = () => first && go({ channel: first.id, tab: "messages", thread: null, pane: "main" });
  return (
    <nav className="rail" aria-label={state.team.name}>
      <span className="team-sign" aria-hidden="true">
        {firstSyllable(state.team.name)}
      </span>
      <RailButton icon="home" label={words.workspaceHome} isHere={!isAtApp && !isAtIm} onClick={goHome} />
      <RailButton icon="bubbles" label="DM" isHere={isAtIm} onClick={() => void openApp("messages")} />
      <RailButton icon="grid" label={words.apps} isHere={isAtApp} onClick={() => void openApp("home")} />
      <span className="rail-space" />
      <ShortcutsButton icon="plus" className="rail-plus" />
      <span className="rail-me">
        <Avatar face={faceOf(state, state.me.id)} />
      </span>
    </nav>
  );
}

function RailButton(props: { icon: IconName; label: string; isHere: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      className="rail-button"
      aria-current={props.isHere ? "page" : undefined}
      onClick={props.onClick}
    >
      <span>
        <Icon name={props.icon} size={20} />
      </span>
      {props.label}
    </button>
  );
}
