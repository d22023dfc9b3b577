// Steps of a task, and a plan of them.
import type { PlanBlock, TaskCardBlock } from "@slack/types";
import { Link } from "../text/link.tsx";
import { RichText } from "../text/rich-text.tsx";
import { Icon } from "../ui/icon.tsx";
import { Spinner } from "../ui/spinner.tsx";

export function Plan({ block }: { block: PlanBlock }) {
  const tasks = (block.tasks ?? []) as TaskCardBlock[];
  return (
    <section className="plan-block">
      <b>{block.title}</b>
      {tasks.map((task) => (
        <TaskCard key={task.task_id} block={task} />
      ))}
    </section>
  );
}

export function TaskCard({ block }: { block: TaskCardBlock }) {
  return (
    <div className={`task-card ${block.status}`}>
      <span className="task-sign">
        {block.status === "in_progress" && <Spinner label={block.status} />}
        {block.status === "complete" && <Icon name="check" size={14} />}
        {block.status === "error" && <Icon name="warn" size={14} />}
      </span>
      <div>
        <div>{block.title}</div>
        {block.details && <RichText block={block.details} />}
        {block.output && <RichText block={block.output} />}
        {block.sources?.map((source) => (
          <Link key={source.url} url={source.url} className="task-source">
            {source.text}
          </Link>
        ))}
      </div>
    </div>
  );
}
