// Bars side by side in each category.
import type { AxisChart } from "../block-types.ts";
import { colorAt } from "./chart-colors.ts";
import type { Scale } from "./scale.ts";

export function Bars({ chart, scale }: { chart: AxisChart; scale: Scale }) {
  const many = chart.series.length;
  const width = Math.min(36, (scale.step * 0.72) / many);
  const zero = scale.y(0);
  return chart.series.map((series, nth) =>
    series.data.map((point, index) => {
      const top = Math.min(zero, scale.y(point.value));
      const left = scale.x(index) + (nth - many / 2) * width;
      return (
        <rect
          key={`${series.name} ${point.label}`}
          x={left + 1}
          y={top}
          width={Math.max(1, width - 2)}
          height={Math.abs(scale.y(point.value) - zero)}
          rx="2"
          fill={colorAt(nth)}
        >
          <title>{`${series.name} · ${point.label}: ${point.value}`}</title>
        </rect>
      );
    }),
  );
}
