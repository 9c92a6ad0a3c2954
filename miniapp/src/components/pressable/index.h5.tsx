import type { PressableProps } from './props';
import './style.css';

/** Anything of one's own drawing that can be pressed. */
export function Pressable({ onPress, label, pressed, expanded, disabled, className, ...rest }: PressableProps) {
  return (
    <button
      type="button"
      className={`pressable ${className ?? ''}`}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onPress}
      {...rest}
    />
  );
}
