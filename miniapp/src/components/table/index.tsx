import type { ReactNode } from 'react';
import { Box } from '../box';
import './style.css';

interface TableProps {
  label: string;
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Too many columns for a narrow screen: there each row stands as a block of its own, its cells under their names. */
  stacks?: boolean;
}

/** Rows and columns that a screen reader walks; without `stacks` few enough columns that a narrow phone shows them all. */
export function Table({ label, head, rows, stacks = false }: TableProps) {
  return (
    <Box role="table" label={label} className={stacks ? 'table table-stacks' : 'table'}>
      <Box role="row" className="table-row table-row-head">
        {head.map((name) => (
          <Box role="columnheader" key={name} className="table-head">
            {name}
          </Box>
        ))}
      </Box>
      {rows.map(({ key, cells }) => (
        <Box role="row" key={key} className="table-row">
          {cells.map((cell, at) => (
            <Box role="cell" key={head[at] ?? at} className="table-cell">
              {stacks && at > 0 && (
                <Box as="span" silent className="table-cell-name">
                  {head[at]}
                </Box>
              )}
              {cell}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}
