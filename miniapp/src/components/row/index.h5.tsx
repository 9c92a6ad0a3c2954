import type { ReactNode } from 'react';
import { go } from '../../navigate';
import { Icon } from '../icon';
import { type RowProps, rowLeads } from './props';
import './style.css';

function Inside({ row }: { row: RowProps }) {
  const { title, note, value, icon, mark, iconTone, strong } = row;
  return (
    <>
      {icon && mark && (
        <span className={`row-mark row-mark-${mark}`}>
          <Icon name={icon} size={26} />
        </span>
      )}
      {icon && !mark && (
        <span className={`row-icon tone-${iconTone ?? 'ink'}`}>
          <Icon name={icon} size={24} />
        </span>
      )}
      <span className="row-words">
        <span className={strong ? 'row-title row-title-strong' : 'row-title'}>{title}</span>
        {note && <span className={strong ? 'row-note row-note-second' : 'row-note'}>{note}</span>}
      </span>
      {value && <span className="row-value">{value}</span>}
      {rowLeads(row) && (
        <span className="row-chevron">
          <Icon name="chevron" />
        </span>
      )}
    </>
  );
}

/** One line of a list; it leads to a page, dials, acts, or only tells. */
export function Row(row: RowProps): ReactNode {
  const { to, phone, file, onPress } = row;
  const inside = <Inside row={row} />;
  if (to) {
    return (
      <a
        className="row"
        href={to}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          go(to);
        }}
      >
        {inside}
      </a>
    );
  }
  if (phone) {
    return (
      <a className="row" href={`tel:${phone}`}>
        {inside}
      </a>
    );
  }
  if (file) {
    return (
      <a className="row" href={file} download>
        {inside}
      </a>
    );
  }
  if (onPress) {
    return (
      <button type="button" className="row" onClick={onPress}>
        {inside}
      </button>
    );
  }
  return <div className="row">{inside}</div>;
}
