import { getMessageTexts } from '@jianghan/shared/inbox/contract';
import { Block } from '../../components/block';
import { Remote } from '../../components/remote';
import { Row } from '../../components/row';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { Frame } from '../frame';

/** Every kind of message with the words in force. */
export default function MessageTexts() {
  const texts = useRemote(getMessageTexts, {});
  return (
    <Frame title="消息文字" staleAt={texts.staleAt}>
      <Paragraph size="second" tone="quiet">
        改了以后，新发的消息用新的文字；以前发出的不变。手机上只用中性的说法，旁人看不出是什么事。
      </Paragraph>
      <Remote of={texts} rows={4}>
        {({ items }) => (
          <Block label="消息">
            {items.map(({ topic, title, text, phone, version }) => (
              <Row
                key={topic}
                strong
                title={title}
                note={text}
                value={[phone ? '站内和手机' : '站内', version > 0 && '改过'].filter(Boolean).join(' · ')}
                to={`/admin/message-text?topic=${topic}`}
              />
            ))}
          </Block>
        )}
      </Remote>
    </Frame>
  );
}
