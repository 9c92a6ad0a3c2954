import { View } from '@tarojs/components';
import type { FormProps } from './props';
import { SubmitContext } from './submit-context';

/** A form whose errors we tell ourselves. */
export function Form({ children, onSubmit }: FormProps) {
  return (
    <SubmitContext.Provider value={onSubmit}>
      <View className="form">{children}</View>
    </SubmitContext.Provider>
  );
}
