// The requests of the app that the sandbox refused: red, at the bottom, folded until one looks.
import { useState } from "react";
import { Icon } from "../ui/icon.tsx";
import { useWs } from "../workspace/context.ts";

export function ProblemsStrip() {
  const { state, words } = useWs();
  const [isOpen, setOpen] = useState(false);
  const { problems } = state;
  const last = problems.at(-1);
  if (!last) return null;
  return (
    <section className="problems" aria-label={words.problems(problems.length)} data-testid="problems">
      <button type="button" className="problems-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="warn" size={15} />
        <b>{words.problems(problems.length)}</b>
        <span>{isOpen ? words.problemsHint : `${last.method} · ${last.error}`}</span>
        <Icon name={isOpen ? "chevronDown" : "chevronRight"} size={14} />
      </button>
      {isOpen && (
        <ol reversed>
          {problems.toReversed().map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same problem may come twice at once
            <li key={`${problem.at} ${index}`}>
              <time>{problem.at.slice(11, 19)}</time>
              <code>{problem.method}</code>
              <b>{problem.error}</b>
              <span>{problem.detail}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
