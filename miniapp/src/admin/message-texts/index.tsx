import { getMessageTexts } from '@jianghan/shared/inbox/contract';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';
import { TextList } from './list';

/** Every kind of message with the words in force. */
export default function MessageTexts() {
  const texts = useRemote(getMessageTexts, {});
  return (
    <Frame title="消息文字" staleAt={texts.staleAt}>
      <Paragraph size="second" tone="quiet">
        改了以后，新发的消息用新的文字；以前发出的不变。手机上只用中性的说法，旁人看不出是什么事。
      </Paragraph>
      <Remote of={texts} rows={4}>
        {({ items }) => <TextList items={items} />}
      </Remote>
    </Frame>
  );
}
