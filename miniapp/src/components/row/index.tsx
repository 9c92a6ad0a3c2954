import { View } from '@tarojs/components';
import { callPhone } from '../../call-phone';
import { go } from '../../navigate';
import { Icon } from '../icon';
import { type RowProps, rowLeads } from './props';
import './style.css';

function actionOf({ to, phone, onPress }: RowProps): (() => void) | undefined {
  if (to) return () => go(to);
  if (phone) return () => callPhone(phone);
  return onPress;
}

/** One line of a list; it leads to a page, dials, acts, or only tells. */
export function Row(row: RowProps) {
  const { title, note, value, icon, mark, iconTone, strong } = row;
  const spoken = rowLeads(row) ? { 'aria-role': row.to ? 'link' : 'button' } : {};
  return (
    <View className="row" onClick={actionOf(row)} {...spoken}>
      {icon && (
        <View className={mark ? `row-mark row-mark-${mark}` : `row-icon tone-${iconTone ?? 'ink'}`}>
          <Icon name={icon} size={mark ? 26 : 24} />
        </View>
      )}
      <View className="row-words">
        <View className={strong ? 'row-title row-title-strong' : 'row-title'}>{title}</View>
        {note && <View className={strong ? 'row-note row-note-second' : 'row-note'}>{note}</View>}
      </View>
      {value && <View className="row-value">{value}</View>}
      {rowLeads(row) && (
        <View className="row-chevron">
          <Icon name="chevron" />
        </View>
      )}
    </View>
  );
}
