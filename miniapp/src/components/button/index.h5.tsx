import type { MouseEvent } from 'react';
import { go } from '../../navigate';
import { Icon } from '../icon';
import { type ButtonProps, buttonClass } from './props';
import './style.css';

export function Button(props: ButtonProps) {
  const { children, onPress, to, phone, submit, busy, busyText, disabled, icon, small, label } = props;
  const words = (
    <>
      {icon && <Icon name={icon} size={small ? 20 : 24} />}
      <span>{busy && busyText ? busyText : children}</span>
    </>
  );
  const className = buttonClass(props);
  if (to || phone) {
    const lead = (event: MouseEvent) => {
      if (!to || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      go(to);
    };
    return (
      <a className={className} href={to ?? `tel:${phone}`} aria-label={label} onClick={lead}>
        {words}
      </a>
    );
  }
  const idle = busy || disabled;
  return (
    <button
      type={submit && !idle ? 'submit' : 'button'}
      className={className}
      aria-label={label}
      aria-disabled={idle || undefined}
      aria-busy={busy || undefined}
      onClick={idle ? undefined : onPress}
    >
      {words}
    </button>
  );
}
