import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { DOT, type TimelineProps, WHEN } from './props';
import './style.css';

/** From first to last: the past solid, now coloured, the future quiet. */
export function Timeline({ items, label }: TimelineProps) {
  const spoken = { 'aria-role': 'list', 'aria-label': label };
  return (
    <View className="timeline" {...spoken}>
      {items.map(({ key, when, title, note, action }) => (
        <View key={key} className={`timeline-item timeline-${when}`}>
          <View className="timeline-dot">
            <Icon name={DOT[when]} size={24} label={WHEN[when]} />
          </View>
          <View className="timeline-words">
            <View className="timeline-title">{title}</View>
            {note && <View className="timeline-note">{note}</View>}
            {action}
          </View>
        </View>
      ))}
    </View>
  );
}
