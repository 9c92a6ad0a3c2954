import type { ReactNode } from 'react';
import type { IconName } from '../icon/shapes';

export interface ButtonProps {
  children: ReactNode;
  /** main: the one action of a screen · line: a second way · text: leads elsewhere. */
  look?: 'main' | 'line' | 'text';
  onPress?: () => void;
  /** A plain address: the button leads there. */
  to?: string;
  /** Dials when pressed. */
  phone?: string;
  /** Sends the form around it (browser: also on Enter). */
  submit?: boolean;
  /** It is working; presses are not heard until it is done. */
  busy?: boolean;
  /** What happens meanwhile, such as 「正在提交，请别关闭」. */
  busyText?: string;
  disabled?: boolean;
  icon?: IconName;
  /** As wide as its words, 44 px high. */
  small?: boolean;
  label?: string;
  id?: string;
  /** WeChat only: an ability of its own button; the answer comes in `onOpened`. */
  openType?: 'getPhoneNumber' | 'share' | 'agreePrivacyAuthorization' | 'openSetting';
  onOpened?: (detail: { code?: string; errMsg?: string }) => void;
}

export const buttonClass = ({ look = 'main', small, busy, disabled }: ButtonProps) =>
  ['btn', `btn-${look}`, small && 'btn-small', busy && 'btn-busy', disabled && 'btn-idle'].filter(Boolean).join(' ');
