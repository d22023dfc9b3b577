// A video: its picture and title; playing it is left to its own site.
import type { VideoBlock } from "@slack/types";
import { Link } from "../text/link.tsx";

export function Video({ block }: { block: VideoBlock }) {
  return (
    <div className="video-block">
      <Link url={block.title_url ?? block.video_url}>{block.title.text}</Link>
      {block.description && <p>{block.description.text}</p>}
      <img src={block.thumbnail_url} alt={block.alt_text} />
    </div>
  );
}
