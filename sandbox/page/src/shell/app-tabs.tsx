// The app's two tabs.
import { useWords, useWs } from "../workspace/context.ts";
import { useOpenApp } from "./use-open-app.ts";

export function AppTabs() {
  const { place } = useWs();
  const words = useWords();
  const openApp = useOpenApp();
  const tabs = [
    { tab: "home", label: words.tabHome },
    { tab: "messages", label: words.tabMessages },
  ] as const;
  return (
    <div className="app-tabs" role="tablist">
      {tabs.map(({ tab, label }) => (
        <button key={tab} type="button" role="tab" aria-selected={place.tab === tab} onClick={() => void openApp(tab)}>
          {label}
        </button>
      ))}
    </div>
  );
}
