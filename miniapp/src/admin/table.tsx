import type { ReactNode } from 'react';
import { Box } from '../components/box';
import './style.css';

interface TableProps {
  label: string;
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** Rows and columns that a screen reader walks; few enough columns that a narrow phone shows them all. */
export function Table({ label, head, rows }: TableProps) {
  return (
    <Box role="table" label={label} className="admin-table">
      <Box role="row" className="admin-table-row">
        {head.map((name) => (
          <Box role="columnheader" key={name} className="admin-table-head">
            {name}
          </Box>
        ))}
      </Box>
      {rows.map(({ key, cells }) => (
        <Box role="row" key={key} className="admin-table-row">
          {cells.map((cell, at) => (
            <Box role="cell" key={head[at] ?? at} className="admin-table-cell">
              {cell}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}
