import { View } from '@tarojs/components';
import { go } from '../../navigate';
import type { ReviewProps } from './props';
import '../block/style.css';
import './style.css';

/** Answers before they are sent; one 修改 for the group, because they were given on one page. */
export function Review({ title, items, editAt, action }: ReviewProps) {
  const heading = { 'aria-role': 'heading', 'aria-level': 2 };
  const link = { 'aria-role': 'link', 'aria-label': `修改${title}` };
  return (
    <View className="block surface review">
      <View className="review-head">
        <View className="review-title" {...heading}>
          {title}
        </View>
        {action}
        {editAt && (
          <View className="review-edit" onClick={() => go(editAt)} {...link}>
            修改
          </View>
        )}
      </View>
      {items.map(({ question, answer, note }) => (
        <View key={question} className="review-item">
          <View className="review-question">{question}</View>
          <View className="review-answer">
            {answer}
            {note && <View className="review-note">{note}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
