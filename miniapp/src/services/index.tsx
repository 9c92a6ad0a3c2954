import { Block } from '../components/block';
import { Heading } from '../components/heading';
import { Page } from '../components/page';
import { Paragraph } from '../components/text';

export default function Services() {
  return (
    <Page title="办事" tab="services" ownHeading>
      <Heading level={1}>办事</Heading>
      <Block padded>
        <Paragraph>结婚登记预约</Paragraph>
      </Block>
    </Page>
  );
}
