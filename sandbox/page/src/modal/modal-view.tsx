// One modal, as Slack draws it.
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef } from "react";
import type { View } from "../../../protocol.ts";
import { Blocks } from "../blocks/blocks.tsx";
import { SurfaceContext } from "../form/surface.ts";
import { PlainText } from "../text/slack-text.tsx";
import { AppSign } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWords } from "../workspace/context.ts";
import { ModalFoot } from "./modal-foot.tsx";
import { useModal } from "./use-modal.ts";
import { useOpenDialog } from "./use-open-dialog.ts";

interface Props {
  view: View;
  depth: number;
  isTop: boolean;
  onClosing: (isAll: boolean) => void;
}

export function ModalView({ view, depth, isTop, onClosing }: Props) {
  const words = useWords();
  const titleId = useId();
  const modal = useModal(view, onClosing);
  const dialog = useOpenDialog(isTop);
  const body = useScrollToError(modal.surface.errors);
  const isPushed = depth > 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && view.submit) void modal.submit();
  };

  // Escape, wherever the focus is; a file chooser that is closed tells of it by an event of the same name.
  const onCancel = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    modal.close(!isPushed);
  };

  if (!isTop) return null;
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
      onCancel={onCancel}
      data-view-id={view.id}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void modal.submit();
        }}
      >
        <header className="modal-head">
          {isPushed ? (
            <IconButton icon="back" label={words.back} onClick={() => modal.close(false)} />
          ) : (
            <span className="app-sign">
              <AppSign />
            </span>
          )}
          <h2 id={titleId}>
            <PlainText text={view.title} />
          </h2>
          <IconButton icon="close" label={words.close} onClick={() => modal.close(true)} />
        </header>
        <div className="modal-body" ref={body}>
          {modal.general && (
            <div className="modal-general" role="alert">
              <Icon name="warn" size={16} />
              {modal.general}
            </div>
          )}
          <SurfaceContext value={modal.surface}>
            <Blocks blocks={modal.blocks} />
          </SurfaceContext>
        </div>
        <ModalFoot view={view} isSubmitting={modal.isSubmitting} onClose={() => modal.close(false)} />
      </form>
    </dialog>
  );
}

function useScrollToError(errors: Record<string, string>) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const field = body.current?.querySelector(".input-block.invalid");
    field?.scrollIntoView({ block: "nearest" });
    field?.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
  }, [errors]);
  return body;
}
