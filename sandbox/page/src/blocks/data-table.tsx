// A table one can sort, search and page through.
import type { DataTableBlock } from "@slack/types";
import { useState } from "react";
import { Icon } from "../ui/icon.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { useWords } from "../workspace/context.ts";
import { Cell, cellText, compareCells } from "./cell.tsx";

interface Order {
  column: number;
  isDown: boolean;
}

export function DataTable({ block }: { block: DataTableBlock }) {
  const words = useWords();
  const [order, setOrder] = useState<Order | null>(null);
  const [query, setQuery] = useState("");
  const [page, setPage] = useState(0);
  const [head = [], ...rows] = block.rows;
  const size = block.page_size ?? 5;
  const found = sorted(
    rows.filter((row) => row.some((cell) => cellText(cell).includes(query))),
    order,
  );
  const pages = Math.max(1, Math.ceil(found.length / size));
  const at = Math.min(page, pages - 1);

  return (
    <div className="data-table" data-testid="data-table">
      <div className="data-table-head">
        <b>{block.caption}</b>
        <input
          type="search"
          aria-label={words.filterTable}
          placeholder={words.filterPlaceholder}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div className="table-scroll">
        <table className="table-block">
          <thead>
            <tr>
              {head.map((cell, column) => (
                <HeadCell key={cellText(cell)} name={cellText(cell)} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {found.slice(at * size, (at + 1) * size).map((row) => (
              <BodyRow key={row.map(cellText).join("|")} row={row} headColumn={block.row_header_column_index} />
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && (
        <div className="data-table-foot">
          <span>{words.rowsOf(at * size + 1, Math.min(found.length, (at + 1) * size), found.length)}</span>
          <IconButton
            icon="chevronLeft"
            size={14}
            label={words.prevPage}
            isDisabled={at === 0}
            onClick={() => setPage(at - 1)}
          />
          <IconButton
            icon="chevronRight"
            size={14}
            label={words.nextPage}
            isDisabled={at === pages - 1}
            onClick={() => setPage(at + 1)}
          />
        </div>
      )}
    </div>
  );
}

type Row = DataTableBlock["rows"][number];

function sorted(rows: Row[], order: Order | null): Row[] {
  if (!order) return rows;
  const sign = order.isDown ? -1 : 1;
  return rows.toSorted((a, b) => sign * compareCells(a[order.column], b[order.column]));
}

function BodyRow({ row, headColumn }: { row: Row; headColumn: number | undefined }) {
  return (
    <tr>
      {row.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <td key={column} className={`${cell.type} ${column === headColumn ? "row-head" : ""}`}>
          <Cell cell={cell} />
        </td>
      ))}
    </tr>
  );
}

interface HeadProps {
  name: string;
  column: number;
  order: Order | null;
  onOrder: (order: Order | null) => void;
}

function HeadCell({ name, column, order, onOrder }: HeadProps) {
  const words = useWords();
  const mine = order?.column === column ? order : null;
  const direction = mine?.isDown ? "descending" : "ascending";
  return (
    <th aria-sort={mine ? direction : "none"}>
      <button
        type="button"
        aria-label={words.sortBy(name)}
        onClick={() => onOrder(mine?.isDown ? null : { column, isDown: mine !== null })}
      >
        {name}
        {mine && (
          <span className={mine.isDown ? "sort-mark down" : "sort-mark"}>{<Icon name="chevronDown" size={12} />}</span>
        )}
      </button>
    </th>
  );
}
