// The box one writes in: messages, slash commands, files.
import { type DragEvent, useId, useRef, useState } from "react";
import type { Channel } from "../../../protocol.ts";
import { FileChip } from "../elements/file-chip.tsx";
import { useWs } from "../workspace/context.ts";
import { channelTitle } from "../workspace/names.ts";
import { CommandHint } from "./command-hint.tsx";
import { CompletionList } from "./completion-list.tsx";
import { ComposerArea } from "./composer-area.tsx";
import { ComposerFoot } from "./composer-foot.tsx";
import { FormatBar } from "./format-bar.tsx";
import { TroubleLine } from "./trouble-line.tsx";
import { useCompletion } from "./use-completion.ts";
import { useComposer } from "./use-composer.ts";
import { useFocusOnOpen } from "./use-focus-on-open.ts";
import { useInsert } from "./use-insert.ts";
import { useSuggestion } from "./use-suggestion.ts";

export function Composer({ channel, threadTs }: { channel: Channel; threadTs?: string }) {
  const { state, words } = useWs();
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const composer = useComposer(channel, threadTs);
  const insert = useInsert(area, composer.text, composer.setText);
  const completion = useCompletion(area, composer.text, insert.put);
  const [isOver, setOver] = useState(false);
  useFocusOnOpen(area, channel.id);
  useSuggestion(area, threadTs ? null : composer.setText);
  const title = channel.kind === "im" ? channelTitle(state, channel) : `#${channel.name}`;

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void composer.attach([...event.dataTransfer.files]);
  };

  return (
    <div className="composer-wrap">
      {completion.offer && (
        <CompletionList id={listId} offer={completion.offer} at={completion.at} onPick={completion.pick} />
      )}
      <CommandHint text={composer.text} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the attach button */}
      <div
        className={isOver ? "composer over" : "composer"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <FormatBar onMark={insert.mark} onPrefix={insert.prefix} />
        <ComposerArea
          area={area}
          label={threadTs ? words.reply : words.message}
          placeholder={threadTs ? words.replyPlaceholder : words.messageTo(title)}
          listId={listId}
          composer={composer}
          completion={completion}
        />
        {composer.files.length > 0 && (
          <div className="composer-files">
            {composer.files.map((file) => (
              <FileChip key={file.id} file={file} onRemove={() => composer.detach(file.id)} />
            ))}
          </div>
        )}
        <ComposerFoot composer={composer} isThread={threadTs !== undefined} onInsert={insert.put} />
      </div>
      <TroubleLine trouble={composer.trouble} onSend={composer.sendMessage} onClose={() => composer.setTrouble(null)} />
    </div>
  );
}
