import { TEMPLATES } from '@jianghan/shared/delivery/templates';
import { fieldsOf, SAMPLE_FACTS } from '@jianghan/shared/inbox/check-text';
import type { MessageWords } from '@jianghan/shared/inbox/contract';
import type { PhoneText } from '@jianghan/shared/inbox/texts';
import { fill } from '@jianghan/shared/inbox/wording';
import { Block } from '../../components/block';
import { Heading } from '../../components/heading';
import { Paragraph, Text } from '../../components/text';

/** How the words look to whoever receives them, filled with an example. */
export function Preview({ words, phone }: { words: MessageWords; phone: PhoneText | undefined }) {
  const shown = phone && words.phone ? { ...phone, ...words.phone } : undefined;
  return (
    <Block padded label="看起来是这样">
      <Heading level={2}>看起来是这样</Heading>
      <Heading level={3}>站内</Heading>
      <Paragraph strong>{fill(words.title, SAMPLE_FACTS)}</Paragraph>
      <Paragraph>{fill(words.text, SAMPLE_FACTS)}</Paragraph>
      {shown && <OnWechat phone={shown} />}
      {shown && (
        <>
          <Heading level={3}>短信</Heading>
          <Paragraph>
            {shown.sms === null
              ? '不发短信'
              : `您预约的事项${fill(shown.sms, SAMPLE_FACTS)}。详情请打开江汉民政掌上办查看，或拨打 ${SAMPLE_FACTS.phone}。`}
          </Paragraph>
        </>
      )}
    </Block>
  );
}

function OnWechat({ phone }: { phone: PhoneText }) {
  return (
    <>
      <Heading level={3}>{`微信：${TEMPLATES[phone.template].title}`}</Heading>
      {fieldsOf(phone, SAMPLE_FACTS).map(({ label, value }) => (
        <Paragraph key={label}>
          <Text tone="quiet">{`${label} `}</Text>
          {value ?? <Text tone="danger">微信不收这一项</Text>}
        </Paragraph>
      ))}
    </>
  );
}
