import type { ChangeEvent, CSSProperties, FocusEvent, ReactNode } from 'react';

/** Taro's elements as plain ones: what WeChat speaks as aria-role, a browser speaks as role. */
interface Common {
  children?: ReactNode;
  className?: string;
  style?: CSSProperties;
  id?: string;
  onClick?: () => void;
  'aria-role'?: string;
  /** WeChat only: what lies below does not scroll. */
  catchMove?: boolean;
}

function nativeProps({ 'aria-role': role, catchMove, ...rest }: Common) {
  return role ? { role, ...rest } : rest;
}

export const View = (props: Common) => <div {...nativeProps(props)} />;
export const Text = (props: Common) => <span {...nativeProps(props)} />;

interface ButtonProps extends Common {
  hoverClass?: string;
  openType?: string;
  onGetPhoneNumber?: (event: { detail: { code?: string } }) => void;
  onAgreePrivacyAuthorization?: (event: { detail: object }) => void;
  onOpenSetting?: unknown;
}

/** Buttons with an ability answer at once, as WeChat does after the person agreed. */
export function Button({
  hoverClass,
  openType,
  onGetPhoneNumber,
  onAgreePrivacyAuthorization,
  onOpenSetting,
  ...rest
}: ButtonProps) {
  const press = () => {
    rest.onClick?.();
    if (openType === 'getPhoneNumber') onGetPhoneNumber?.({ detail: { code: 'phone-code' } });
    if (openType === 'agreePrivacyAuthorization') onAgreePrivacyAuthorization?.({ detail: {} });
  };
  return <button type="button" {...nativeProps(rest)} onClick={press} />;
}

interface InputProps extends Common {
  value: string;
  type?: string;
  maxlength?: number;
  disabled?: boolean;
  onInput: (event: { detail: { value: string } }) => void;
  onBlur?: (event: FocusEvent) => void;
}

export function Input({ maxlength, type, onInput, ...rest }: InputProps) {
  const typed = (event: ChangeEvent<HTMLInputElement>) => onInput({ detail: { value: event.target.value } });
  return (
    <input
      {...nativeProps(rest)}
      data-keyboard={type}
      maxLength={maxlength && maxlength > 0 ? maxlength : undefined}
      onChange={typed}
    />
  );
}

interface TextareaProps extends InputProps {
  autoHeight?: boolean;
}

export function Textarea({ maxlength, autoHeight, onInput, ...rest }: TextareaProps) {
  const typed = (event: ChangeEvent<HTMLTextAreaElement>) => onInput({ detail: { value: event.target.value } });
  return (
    <textarea {...nativeProps(rest)} maxLength={maxlength && maxlength > 0 ? maxlength : undefined} onChange={typed} />
  );
}

interface PickerProps {
  children: ReactNode;
  mode: string;
  value: string;
  onChange: (event: { detail: { value: string } }) => void;
}

/** Opens when what lies in it is pressed; the stand-in takes what it shows already. */
export function Picker({ children, value, onChange }: PickerProps) {
  return (
    <div role="presentation" onClickCapture={() => onChange({ detail: { value } })}>
      {children}
    </div>
  );
}

interface MapProps extends Common {
  markers: readonly { id: number; title: string }[];
  circles: readonly { radius: number }[];
  onMarkerTap: (event: { detail: { markerId: number } }) => void;
}

/** WeChat draws it itself: here its markers are buttons, and its circles a list of metres. */
const NativeMap = ({ markers, circles, onMarkerTap }: MapProps) => (
  <div>
    {markers.map(({ id, title }) => (
      <button key={id} type="button" onClick={() => onMarkerTap({ detail: { markerId: id } })}>
        {title}
      </button>
    ))}
    <p>{circles.map(({ radius }) => Math.round(radius)).join(' ')}</p>
  </div>
);

export { NativeMap as Map };
