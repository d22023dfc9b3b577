// The whole page: sidebar, channel or home, thread, modals, notices.
import { useEffect } from "react";
import { ConfirmDialog } from "./modal/confirm-dialog.tsx";
import { Modals } from "./modal/modals.tsx";
import { Main } from "./shell/main.tsx";
import { ProblemsStrip } from "./shell/problems-strip.tsx";
import { Rail } from "./shell/rail.tsx";
import { Sidebar } from "./shell/sidebar.tsx";
import { Toasts } from "./shell/toasts.tsx";
import { TopBar } from "./shell/top-bar.tsx";
import { Waiting } from "./shell/waiting.tsx";
import { WorkspaceContext } from "./workspace/context.ts";
import { useWorkspace } from "./workspace/use-workspace.ts";

export function App() {
  const { workspace, isOnline, isNobody, toasts, dismiss, question, words } = useWorkspace();
  const me = workspace?.state.me;

  useEffect(() => {
    document.documentElement.lang = me?.locale.slice(0, 2) ?? "ko";
    if (me && workspace) document.title = `${workspace.state.team.name} – ${me.name}`;
  }, [me, workspace]);

  if (!workspace) return <Waiting text={isNobody ? words.nobody : isOnline ? words.loading : words.offline} />;
  const { place } = workspace;
  return (
    <WorkspaceContext value={workspace}>
      <div className="shell" data-pane={place.thread && place.pane === "main" ? "thread" : place.pane}>
        <TopBar />
        <Rail />
        <Sidebar />
        <Main />
        <ProblemsStrip />
      </div>
      {!isOnline && (
        <div className="offline" role="status">
          {words.offline}
        </div>
      )}
      <Modals key={workspace.state.me.id} />
      {question && <ConfirmDialog question={question} />}
      <Toasts toasts={toasts} onDismiss={dismiss} />
    </WorkspaceContext>
  );
}
