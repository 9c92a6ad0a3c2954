import { View } from '@tarojs/components';
import { Icon } from '../icon';
import type { SwitchRowProps } from './props';
import '../row/style.css';
import './style.css';

/** A setting that holds at once; it says 开 or 关. */
export function SwitchRow({ title, note, icon, checked, onChange }: SwitchRowProps) {
  const spoken = { 'aria-role': 'switch', 'aria-checked': checked };
  return (
    <View className="row" onClick={() => onChange(!checked)} {...spoken}>
      {icon && (
        <View className="row-icon">
          <Icon name={icon} size={24} />
        </View>
      )}
      <View className="row-words">
        <View className="row-title">{title}</View>
        {note && <View className="row-note">{note}</View>}
      </View>
      <View className={checked ? 'switch switch-on' : 'switch'}>
        <View className="switch-track">
          <View className="switch-knob" />
        </View>
        <View className="switch-word">{checked ? '开' : '关'}</View>
      </View>
    </View>
  );
}
