import { Button as NativeButton, View } from '@tarojs/components';
import { useContext } from 'react';
import { callPhone } from '../../call-phone';
import { go } from '../../navigate';
import { SubmitContext } from '../form/submit-context';
import { Icon } from '../icon';
import { type ButtonProps, buttonClass } from './props';
import './style.css';

export function Button(props: ButtonProps) {
  const { children, onPress, to, phone, submit, busy, busyText, disabled, icon, small, label, id, openType, onOpened } =
    props;
  const send = useContext(SubmitContext);
  const idle = busy || disabled;
  const act = () => {
    if (idle) return;
    if (to) go(to);
    else if (phone) callPhone(phone);
    else if (submit) send();
    else onPress?.();
  };
  const opened = (event: { detail: { code?: string; errMsg?: string } }) => onOpened?.(event.detail);
  const native = openType
    ? { openType, onGetPhoneNumber: opened, onAgreePrivacyAuthorization: opened, onOpenSetting: opened }
    : {};
  const spoken = {
    ...(label ? { 'aria-label': label } : {}),
    ...(idle ? { 'aria-disabled': true } : {}),
  };
  return (
    <NativeButton
      id={id}
      className={buttonClass(props)}
      hoverClass={idle ? 'none' : 'btn-pressed'}
      onClick={act}
      {...native}
      {...spoken}
    >
      {icon && <Icon name={icon} size={small ? 20 : 24} />}
      <View className="btn-words">{busy && busyText ? busyText : children}</View>
    </NativeButton>
  );
}
