// The middle and the right: a channel with its thread, or the app with its two tabs.
import { Composer } from "../composer/composer.tsx";
import { AppHome } from "../home/app-home.tsx";
import { ThreadPanel } from "../timeline/thread-panel.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import { useWs } from "../workspace/context.ts";
import { channelTitle, isAppChannel } from "../workspace/names.ts";
import { AppTabs } from "./app-tabs.tsx";
import { ChannelHead } from "./channel-head.tsx";
import { JoinBar } from "./join-bar.tsx";

export function Main() {
  const { state, place } = useWs();
  const channel = state.channels.find((one) => one.id === place.channel);
  const isHome = place.tab === "home";
  const isApp = isHome || (channel !== undefined && isAppChannel(state, channel));
  const isMember = channel?.memberIds.includes(state.me.id);
  return (
    <div className="panels">
      <main className="main" aria-label={channel ? channelTitle(state, channel) : state.app.name}>
        <ChannelHead channel={channel} isApp={isApp} />
        {isApp && <AppTabs />}
        {isHome && <AppHome />}
        {!isHome && channel && (
          <>
            <Timeline key={`${state.me.id} ${channel.id}`} channel={channel} />
            {isMember ? <Composer channel={channel} /> : <JoinBar channel={channel} />}
          </>
        )}
      </main>
      {!isHome && channel && place.thread && (
        <ThreadPanel key={place.thread} channel={channel} threadTs={place.thread} />
      )}
    </div>
  );
}
