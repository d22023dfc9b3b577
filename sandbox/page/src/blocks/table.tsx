// A plain table.
import type { TableBlock } from "@slack/types";
import { Cell } from "./cell.tsx";

export function Table({ block }: { block: TableBlock }) {
  const [head = [], ...rows] = block.rows;
  const styleOf = (column: number) => {
    const settings = block.column_settings?.[column];
    return { textAlign: settings?.align ?? "left", whiteSpace: settings?.is_wrapped ? "normal" : undefined } as const;
  };
  return (
    <div className="table-scroll">
      <table className="table-block">
        <thead>
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} style={styleOf(column)}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={index}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={column} style={styleOf(column)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
