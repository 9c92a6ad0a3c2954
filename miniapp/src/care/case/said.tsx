import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/text-area';
import { read, remove, typedKey, write } from '../../storage';

interface Props {
  /** Of the case or the visit it is about. */
  id: string;
  label: string;
  button: string;
  busy: boolean;
  error: string | undefined;
  most: number;
  onSend: (text: string) => Promise<boolean>;
}

/** Words that go with a step; they stay on the phone until they have arrived. */
export function Said({ id, label, button, busy, error, most, onSend }: Props) {
  const key = typedKey(`care-said:${id}`);
  const [text, setText] = useState(() => read<string>(key) ?? '');
  const type = (typed: string) => {
    setText(typed);
    write(key, typed);
  };
  const send = async () => {
    if (!(await onSend(text))) return;
    remove(key);
    setText('');
  };
  return (
    <>
      <TextArea
        name={`said-${id}`}
        label={label}
        value={text}
        onChange={type}
        error={error}
        maxLength={most}
        rows={3}
      />
      <Button look="line" busy={busy} busyText="正在送出，请别关闭" onPress={() => void send()}>
        {button}
      </Button>
    </>
  );
}
