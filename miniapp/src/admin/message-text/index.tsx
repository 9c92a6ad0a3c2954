import { FIELD_TYPES, TEMPLATES } from '@jianghan/shared/delivery/templates';
import type { TopicText } from '@jianghan/shared/inbox/contract';
import { MARK_NAMES } from '@jianghan/shared/inbox/wording';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Paragraph } from '../../components/text';
import { TextArea } from '../../components/text-area';
import { goBack } from '../../navigate';
import { errorOf } from '../../use-command';
import { Frame } from '../frame';
import { TextList } from '../message-texts/list';
import { Preview } from './preview';
import { useText, useTopic } from './use-text';

const TITLE = '改消息文字';

/** The words of one kind of message, with what they look like on the way. */
export default function MessageTextPage() {
  const { texts, text } = useTopic();
  if (text) return <Editor key={text.topic} text={text} texts={texts} />;
  return (
    <Frame title={TITLE} fallback="/admin/message-texts">
      <Remote of={texts} rows={4}>
        {() => (
          <Empty title="没有这类消息" step={{ text: '看全部消息', to: '/admin/message-texts' }}>
            可能已经改名。
          </Empty>
        )}
      </Remote>
    </Frame>
  );
}

function Editor({ text, texts }: { text: TopicText; texts: ReturnType<typeof useTopic>['texts'] }) {
  const { typed, saved, command, change, setValue, setSms, save, restore, known } = useText(text, texts.retry);
  const { errors, problem } = command;
  const fields = known.phone === undefined ? [] : TEMPLATES[known.phone.template].fields;
  return (
    <Frame
      title={TITLE}
      fallback="/admin/message-texts"
      staleAt={texts.staleAt}
      list={<TextList items={texts.data?.items ?? []} chosen={text.topic} />}
      listLabel="消息文字"
      isOpen
      onBackToList={() => goBack('/admin/message-texts')}
      onSubmit={() => void save()}
      bar={
        <Button submit busy={command.busy} busyText="正在保存">
          保存
        </Button>
      }
    >
      <Errors errors={errors} attempt={command.attempt} />
      {problem && errors.length === 0 && (
        <Notice tone="danger" title={problem.title} urgent>
          {problem.detail}
        </Notice>
      )}
      <LiveRegion>{saved ? '已保存，新发的消息用新的文字' : ''}</LiveRegion>
      <Paragraph
        size="second"
        tone="quiet"
      >{`可以用的标记：${MARK_NAMES.map((name) => `{${name}}`).join(' ')}`}</Paragraph>
      <Field
        name="title"
        label="标题"
        maxLength={20}
        value={typed.title}
        onChange={(title) => change({ title })}
        error={errorOf(errors, 'title')}
      />
      <TextArea
        name="text"
        label="站内文字"
        maxLength={200}
        rows={3}
        value={typed.text}
        onChange={(words) => change({ text: words })}
        error={errorOf(errors, 'text')}
      />
      {fields.map(({ label, type }, at) => (
        <Field
          key={label}
          name={`phone.values.${at}`}
          label={`微信：${label}`}
          hint={FIELD_TYPES[type].says}
          maxLength={60}
          value={typed.phone?.values[at] ?? ''}
          onChange={(value) => setValue(at, value)}
          error={errorOf(errors, `phone.values.${at}`)}
        />
      ))}
      {known.phone && (
        <Field
          name="phone.sms"
          label="短信：您预约的事项……"
          hint="不填就不发短信；微信送不到时才发"
          optional
          maxLength={20}
          value={typed.phone?.sms ?? ''}
          onChange={setSms}
          error={errorOf(errors, 'phone.sms')}
        />
      )}
      <Preview words={typed} phone={known.phone} />
      <Box className="admin-actions">
        <Button look="text" onPress={restore}>
          填回原来的文字
        </Button>
      </Box>
    </Frame>
  );
}
