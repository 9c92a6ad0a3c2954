import type { TopicText } from '@jianghan/shared/inbox/contract';
import { Block } from '../../components/block';
import { Row } from '../../components/row';

/** Every kind of message, by its title; `chosen` is the topic that is open beside the list. */
export function TextList({ items, chosen }: { items: readonly TopicText[]; chosen?: string }) {
  return (
    <Block label="消息">
      {items.map(({ topic, title, text, phone, version }) => (
        <Row
          key={topic}
          strong={chosen === undefined || topic === chosen}
          title={title}
          note={chosen === undefined ? text : undefined}
          value={[phone ? '站内和手机' : '站内', version > 0 && '改过'].filter(Boolean).join(' · ')}
          to={`/admin/message-text?topic=${topic}`}
        />
      ))}
    </Block>
  );
}
