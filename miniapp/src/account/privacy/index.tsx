import { Fragment } from 'react';
import { Heading } from '../../components/heading';
import { Help } from '../../components/help';
import { Page } from '../../components/page';
import { Review } from '../../components/review';
import { Paragraph } from '../../components/text';
import { Intro } from '../intro';
import { listUses } from './uses';
import { AFTER, BEFORE, PRIVACY_VERSION } from './words';

function Chapters({ of }: { of: typeof AFTER }) {
  return (
    <>
      {of.map(({ title, paragraphs }) => (
        <Fragment key={title}>
          <Heading level={2}>{title}</Heading>
          {paragraphs.map((words) => (
            <Paragraph key={words} size="second">
              {words}
            </Paragraph>
          ))}
        </Fragment>
      ))}
    </>
  );
}

function Uses() {
  return (
    <>
      <Heading level={2}>用了什么，为什么，留多久</Heading>
      {listUses().map(({ purpose, what, basis, kept }) => (
        <Review
          key={purpose}
          title={purpose}
          items={[
            { question: '用到', answer: what },
            { question: '依据', answer: basis },
            { question: '留多久', answer: kept },
          ]}
        />
      ))}
    </>
  );
}

/** What is kept about a person, from the same registry that the database is checked against (P-01 to P-09). */
export default function Privacy() {
  return (
    <Page title="隐私保护指引" ownHeading fallback="/me">
      <Intro title="隐私保护指引">{`${PRIVACY_VERSION} 起适用`}</Intro>
      <Chapters of={BEFORE} />
      <Uses />
      <Chapters of={AFTER} />
      <Heading level={2}>找我们</Heading>
      <Paragraph size="second">对个人信息有疑问或者要投诉，拨 12345，说“江汉区民政局”。</Paragraph>
      <Help />
    </Page>
  );
}
