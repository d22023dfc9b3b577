// A pie.
import type { PieChart } from "../block-types.ts";
import { colorAt } from "./chart-colors.ts";

const CENTER = 90;
const RADIUS = 84;

export function PiePlot({ chart, title }: { chart: PieChart; title: string }) {
  const total = chart.segments.reduce((sum, segment) => sum + segment.value, 0);
  const starts = chart.segments.map((_, index) =>
    chart.segments.slice(0, index).reduce((sum, segment) => sum + segment.value / total, 0),
  );
  return (
    <svg viewBox="0 0 180 180" className="pie-plot" role="img" aria-label={title}>
      {chart.segments.map((segment, index) => (
        <path
          key={segment.label}
          d={slice(starts[index] ?? 0, segment.value / total)}
          fill={colorAt(index)}
          stroke="white"
          strokeWidth="1.5"
        >
          <title>{`${segment.label}: ${segment.value} (${Math.round((segment.value / total) * 100)}%)`}</title>
        </path>
      ))}
      {chart.segments.map((segment, index) => {
        const share = segment.value / total;
        const [x, y] = pointAt((starts[index] ?? 0) + share / 2, RADIUS * 0.66);
        return share < 0.07 ? null : (
          <text key={segment.label} x={x} y={y + 4} textAnchor="middle" className="pie-share">
            {`${Math.round(share * 100)}%`}
          </text>
        );
      })}
    </svg>
  );
}

function pointAt(turn: number, radius: number): [number, number] {
  const angle = turn * 2 * Math.PI - Math.PI / 2;
  return [CENTER + radius * Math.cos(angle), CENTER + radius * Math.sin(angle)];
}

function slice(start: number, share: number): string {
  // A whole circle cannot be one arc.
  const end = start + Math.min(share, 0.9999);
  const [x1, y1] = pointAt(start, RADIUS);
  const [x2, y2] = pointAt(end, RADIUS);
  return `M${CENTER} ${CENTER}L${x1} ${y1}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 1 ${x2} ${y2}Z`;
}
