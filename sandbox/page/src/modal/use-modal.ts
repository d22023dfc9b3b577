// Submitting and closing one modal, and the errors it shows.
import { useCallback, useMemo, useState } from "react";
import type { ActResult, View } from "../../../protocol.ts";
import type { PageBlock } from "../blocks/block-types.ts";
import { checkFields } from "../form/check-fields.ts";
import type { Surface } from "../form/surface.ts";
import { useMakeSurface } from "../form/use-surface.ts";
import { fieldsIn } from "../form/walk-blocks.ts";
import { useWs } from "../workspace/context.ts";

export function useModal(view: View, onClosing: (isAll: boolean) => void) {
  const { act, words, whyFailed } = useWs();
  const blocks = useMemo(() => view.blocks as PageBlock[], [view.blocks]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [general, setGeneral] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const onFailed = useCallback(
    (result: ActResult) => setGeneral(`${words.modalGeneral} ${whyFailed(result)}`),
    [words, whyFailed],
  );
  const base = useMakeSurface({ type: "modal", viewId: view.id }, blocks, view.values, onFailed);
  const surface = useMemo<Surface>(() => ({ ...base, errors }), [base, errors]);

  const submit = async () => {
    if (isSubmitting || view.submit === null) return;
    const wrong = checkFields(fieldsIn(blocks), base.form, words);
    setErrors(wrong);
    setGeneral(null);
    if (Object.keys(wrong).length > 0) return;
    setSubmitting(true);
    const result = await act({ kind: "submit", viewId: view.id, values: base.form.values() });
    setSubmitting(false);
    if (result.errors) setErrors(result.errors);
    else if (!result.ok) onFailed(result);
  };
  /** `isAll` empties the whole stack, as Slack's × does. */
  const close = (isAll: boolean) => {
    const clear = isAll || view.clearOnClose;
    onClosing(clear);
    void act({ kind: "close", viewId: view.id, ...(clear && { clear: true }) });
  };
  return { blocks, surface, general, isSubmitting, submit, close };
}
