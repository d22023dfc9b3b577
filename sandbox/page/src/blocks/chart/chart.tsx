// data_visualization: a pie, bar, line or area chart as SVG, with its legend and a table for screen readers.

import type { DataVisualizationBlock } from "../block-types.ts";
import { AxisPlot } from "./axis-plot.tsx";
import { colorAt } from "./chart-colors.ts";
import { ChartValues } from "./chart-values.tsx";
import { PiePlot } from "./pie-plot.tsx";

export function Chart({ block }: { block: DataVisualizationBlock }) {
  const { chart } = block;
  const names = chart.type === "pie" ? chart.segments.map((s) => s.label) : chart.series.map((s) => s.name);
  const hasLegend = chart.type === "pie" || names.length > 1;
  return (
    <figure className="chart-block" data-testid="chart" aria-label={block.title}>
      <figcaption>{block.title}</figcaption>
      <div className={chart.type === "pie" ? "chart-body pie" : "chart-body"}>
        {chart.type === "pie" ? (
          <PiePlot chart={chart} title={block.title} />
        ) : (
          <AxisPlot chart={chart} title={block.title} />
        )}
        {hasLegend && (
          <ul className="chart-legend">
            {names.map((name, index) => (
              <li key={name}>
                <span style={{ background: colorAt(index) }} />
                {name}
                {chart.type === "pie" && <b>{chart.segments[index]?.value.toLocaleString()}</b>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ChartValues chart={chart} />
    </figure>
  );
}
