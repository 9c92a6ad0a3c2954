import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import type { FieldProps } from '../../components/field/props';

/** Hidden from who looks over a shoulder, unless the one who types wants to see it. */
export function PasswordField(props: Omit<FieldProps, 'type' | 'action'>) {
  const [isShown, setShown] = useState(false);
  return (
    <Field
      {...props}
      type={isShown ? 'text' : 'password'}
      action={
        <Button
          look="line"
          small
          label={isShown ? `隐藏${props.label}` : `显示${props.label}`}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? '隐藏' : '显示'}
        </Button>
      }
    />
  );
}
