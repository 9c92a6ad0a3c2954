import type { CareOpened } from '@jianghan/shared/care/schemas';
import { Button } from '../components/button';
import { Facts } from '../components/facts';
import { Help } from '../components/help';
import { Notice } from '../components/notice';
import { Page } from '../components/page';
import { Paragraph } from '../components/text';

interface Props {
  opened: CareOpened;
  title: string;
  /** What happens now. */
  now: string;
  /** What to bring or keep at hand. */
  bring: string;
}

/** It has arrived: what happens now, who holds it, what to bring. */
export function Done({ opened, title, now, bring }: Props) {
  const { caseId, reference, holder, holderPhone } = opened;
  return (
    <Page
      title={title}
      fallback="/progress"
      phone={holderPhone}
      bar={<Button to={`/care/case?caseId=${caseId}`}>看这一件</Button>}
    >
      <Notice tone="done" title={title} urgent>
        <Paragraph>{now}</Paragraph>
      </Notice>
      <Facts
        items={[
          { label: '编号', value: reference },
          { label: '现在谁在办', value: holder },
          { label: '电话', value: holderPhone, phone: holderPhone },
          { label: '要准备的', value: bring },
        ]}
      />
      <Help office={{ name: holder, phone: holderPhone }} />
    </Page>
  );
}
