import { getMessageTexts, type MessageWords, saveMessageText, type TopicText } from '@jianghan/shared/inbox/contract';
import { defaultTextOf, type MessageText } from '@jianghan/shared/inbox/texts';
import { useState } from 'react';
import { useParams } from '../../navigate';
import { useCommand } from '../../use-command';
import { useRemote } from '../../use-remote';

/** The topic of the address, with its words in force. */
export function useTopic() {
  const { topic = '' } = useParams();
  const texts = useRemote(getMessageTexts, {});
  return { texts, text: texts.data?.items.find((one) => one.topic === topic) };
}

/** What is typed into the form; it becomes a new version when it is saved. */
export function useText(text: TopicText, onSaved: () => void) {
  const known = defaultTextOf(text.topic);
  const [typed, setTyped] = useState<MessageWords>({ title: text.title, text: text.text, phone: text.phone });
  const [saved, setSaved] = useState(false);
  const command = useCommand(saveMessageText);

  const change = (changes: Partial<MessageWords>) => {
    setSaved(false);
    setTyped((before) => ({ ...before, ...changes }));
  };
  const setValue = (at: number, value: string) => {
    if (typed.phone === null) return;
    change({ phone: { ...typed.phone, values: typed.phone.values.map((old, place) => (place === at ? value : old)) } });
  };
  const setSms = (sms: string) => {
    if (typed.phone !== null) change({ phone: { ...typed.phone, sms: sms === '' ? null : sms } });
  };
  const save = async () => {
    const body = { ...typed, version: text.version };
    if (!(await command.run({ params: { topic: text.topic }, body }))) return;
    setSaved(true);
    onSaved();
  };
  return { typed, saved, command, change, setValue, setSms, save, restore: () => change(wordsOf(known)), known };
}

function wordsOf({ title, text, phone }: MessageText): MessageWords {
  return { title, text, phone: phone === undefined ? null : { values: [...phone.values], sms: phone.sms } };
}
