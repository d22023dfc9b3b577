// A list of blocks on a surface.
import { blockIdOf } from "../form/walk-blocks.ts";
import { ErrorBoundary } from "../ui/error-boundary.tsx";
import { useWords } from "../workspace/context.ts";
import { BlockView } from "./block.tsx";
import type { PageBlock } from "./block-types.ts";

export function Blocks({ blocks }: { blocks: PageBlock[] }) {
  const words = useWords();
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <ErrorBoundary key={blockIdOf(block, index)} retryKey={block} notice={words.brokenBlock(String(block?.type))}>
          <BlockView
            block={block}
            blockId={blockIdOf(block, index)}
            drawBlocks={(inner) => <Blocks blocks={inner} />}
          />
        </ErrorBoundary>
      ))}
    </div>
  );
}
