import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { fieldId } from '../field-frame/props';
import { Icon } from '../icon';
import { type ErrorsProps, onePerField } from './props';
import './style.css';

const scrollTo = (id: string) => Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80, fail: () => undefined });

/** What is wrong, on top of the form; each line leads to its field. Comes into view when it appears. */
export function Errors({ errors, attempt = 0 }: ErrorsProps) {
  const some = errors.length > 0;
  useEffect(() => {
    if (some && attempt >= 0) scrollTo('errors');
  }, [some, attempt]);
  if (!some) return null;
  const lines = onePerField(errors);
  const spoken = { 'aria-role': 'alert' };
  return (
    <View id="errors" className="errors" {...spoken}>
      <View className="errors-title">
        <Icon name="warning" size={24} />
        {`有 ${lines.length} 处要改`}
      </View>
      {lines.map(({ field, message }) => (
        <View key={field} className="errors-line" onClick={() => scrollTo(fieldId(field))}>
          {message}
        </View>
      ))}
    </View>
  );
}
