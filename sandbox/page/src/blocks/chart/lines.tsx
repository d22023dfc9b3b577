// Lines through the points, filled below for an area chart.
import type { AxisChart } from "../block-types.ts";
import { colorAt } from "./chart-colors.ts";
import type { Scale } from "./scale.ts";

export function Lines({ chart, scale }: { chart: AxisChart; scale: Scale }) {
  return chart.series.map((series, nth) => {
    const points = series.data.map((point, index) => `${scale.x(index)} ${scale.y(point.value)}`);
    const line = `M${points.join("L")}`;
    const last = series.data.length - 1;
    const area = `${line}L${scale.x(last)} ${scale.y(0)}L${scale.x(0)} ${scale.y(0)}Z`;
    return (
      <g key={series.name} stroke={colorAt(nth)} fill="none">
        {chart.type === "area" && <path d={area} fill={colorAt(nth)} fillOpacity="0.18" stroke="none" />}
        <path d={line} strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round" />
        {series.data.map((point, index) => (
          <circle key={point.label} cx={scale.x(index)} cy={scale.y(point.value)} r="3.5" fill="white" strokeWidth="2">
            <title>{`${series.name} · ${point.label}: ${point.value}`}</title>
          </circle>
        ))}
      </g>
    );
  });
}
