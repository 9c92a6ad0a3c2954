import { Button } from '../components/button';
import { sayWait } from './say-wait';

interface SendCodeButtonProps {
  onSend: () => void;
  isSending: boolean;
  /** It went out before, to the same phone. */
  isSent: boolean;
  /** Seconds until the next one may be asked for. */
  wait: number;
}

/** Asks for a code; while the minute runs it says how long, and is not pressed. */
export function SendCodeButton({ onSend, isSending, isSent, wait }: SendCodeButtonProps) {
  const words = isSent ? '重新获取' : '获取验证码';
  return (
    <Button look="line" small onPress={onSend} busy={isSending} busyText="正在发送" disabled={wait > 0}>
      {wait > 0 ? `${sayWait(wait)}后可重发` : words}
    </Button>
  );
}
