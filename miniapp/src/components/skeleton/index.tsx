import { View } from '@tarojs/components';
import { linesOf, type SkeletonProps } from './props';
import '../block/style.css';
import './style.css';

/** The shape of what is being loaded. */
export function Skeleton(props: SkeletonProps) {
  const spoken = { 'aria-role': 'status', 'aria-label': '正在加载' };
  return (
    <View className="skeleton surface" {...spoken}>
      {linesOf(props).map((line) => (
        <View key={line} className="skeleton-row">
          <View className="skeleton-mark" />
          <View className="skeleton-words">
            <View className="skeleton-line skeleton-short" />
            <View className="skeleton-line" />
          </View>
        </View>
      ))}
    </View>
  );
}
