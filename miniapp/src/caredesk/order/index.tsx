import type { CareOpened } from '@jianghan/shared/care/schemas';
import { STREETS } from '@jianghan/shared/relief/streets';
import { getStaffMe } from '@jianghan/shared/staff/contract';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Remote } from '../../components/remote';
import { Paragraph } from '../../components/text';
import { useRemote } from '../../use-remote';
import { CaredeskFrame } from '../frame';
import { OrderForm } from './order-form';

/** A caller wants somebody to come: typed while they speak, read back, and told the number at the end. */
export default function OrderPage() {
  const me = useRemote(getStaffMe, {});
  const [entered, setEntered] = useState<CareOpened>();
  return (
    <CaredeskFrame title="代下上门单" here="/caredesk/order">
      <Remote of={me} rows={4}>
        {({ roles }) =>
          entered === undefined ? (
            <OrderForm street={ownStreet(roles.map(({ officeId }) => officeId))} onEntered={setEntered} />
          ) : (
            <Entered order={entered} onNext={() => setEntered(undefined)} />
          )
        }
      </Remote>
    </CaredeskFrame>
  );
}

function ownStreet(officeIds: readonly (string | null)[]): string | null {
  return STREETS.find(({ officeId }) => officeIds.includes(officeId))?.officeId ?? null;
}

function Entered({
  order: { caseId, reference, holder, holderPhone },
  onNext,
}: {
  order: CareOpened;
  onNext: () => void;
}) {
  return (
    <Block padded>
      <Notice tone="done" title={`下好了，编号 ${reference}`} urgent>
        请告诉来电的人编号，和由谁上门。
      </Notice>
      <Paragraph>{`由${holder}上门，电话 ${holderPhone}；接单后会发短信。`}</Paragraph>
      <Box className="caredesk-steps">
        <Button onPress={onNext}>接下一个电话</Button>
        <Button look="line" to={`/caredesk/case?caseId=${caseId}`}>
          看这一单
        </Button>
      </Box>
    </Block>
  );
}
