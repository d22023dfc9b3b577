// The app's home tab. Looking at it tells the app so.
import { useEffect, useMemo } from "react";
import type { View } from "../../../protocol.ts";
import type { PageBlock } from "../blocks/block-types.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { SurfaceContext } from "../form/surface.ts";
import { useMakeSurface } from "../form/use-surface.ts";
import { Avatar } from "../ui/avatar.tsx";
import { useWs } from "../workspace/context.ts";
import { faceOf } from "../workspace/names.ts";

export function AppHome() {
  const { state, words, act } = useWs();
  const me = state.me.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each person and visit
  useEffect(() => {
    void act({ kind: "open_home" });
  }, [me]);

  return (
    <section className="home" aria-label={words.tabHome} data-testid="app-home">
      {state.home ? (
        <HomeView key={me} view={state.home} />
      ) : (
        <div className="home-empty">
          <Avatar face={faceOf(state, state.app.botUserId)} size={56} />
          <b>{words.homeEmpty}</b>
          <p>{words.homeEmptyBody}</p>
        </div>
      )}
    </section>
  );
}

function HomeView({ view }: { view: View }) {
  const blocks = useMemo(() => view.blocks as PageBlock[], [view.blocks]);
  const surface = useMakeSurface({ type: "home" }, blocks, view.values);
  return (
    <SurfaceContext value={surface}>
      <Blocks blocks={blocks} />
    </SurfaceContext>
  );
}
