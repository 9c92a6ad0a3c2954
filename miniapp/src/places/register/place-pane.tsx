import { sayDateTime } from '@jianghan/shared/calendar/words';
import { setPlaceShown } from '@jianghan/shared/eldercare/contract-oversight';
import type { RegisterItem } from '@jianghan/shared/eldercare/contract-register';
import { PLACE_TYPES } from '@jianghan/shared/eldercare/places';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Row } from '../../components/row';
import { useCommand } from '../../use-command';
import { PaneHead } from '../pane-head';
import { PlacesProblem } from '../problem';
import { sayBeds } from '../words';

interface PaneProps {
  item: RegisterItem;
  onChanged: () => void;
}

/** How fresh and how trusted a place is, and whether the public sees it. */
export function PlacePane({ item, onChanged }: PaneProps) {
  const { placeId, name, type, street, community, address, phone, verifiedAt, changedAt, openReports } = item;
  const { isShown, isSample } = item;
  return (
    <>
      <PaneHead name={name} note={`${PLACE_TYPES[type]} · ${street}`} />
      {!isShown && <Notice tone="warn" title="现在不显示，居民找不到" />}
      <Block>
        <Row title="地址" value={address} note={community ?? undefined} />
        <Row title="电话" value={phone} phone={phone} />
        <Row title="床位" value={sayBeds(item, new Date()).text} />
        <Row title="核实" value={verifiedAt === null ? '还没有核实过' : sayDateTime(verifiedAt)} />
        <Row title="最近改动" value={sayDateTime(changedAt)} />
        {isSample && <Row title="示例" value="不是真的机构" />}
        {openReports > 0 && <Row title={`有 ${openReports} 条报错没处理`} to="/places/reports" />}
      </Block>
      <Shown item={item} onChanged={onChanged} />
      {isShown && (
        <Button look="text" to={`/eldercare/place?placeId=${placeId}`}>
          看居民看到的样子
        </Button>
      )}
    </>
  );
}

function Shown({ item: { placeId, version, isShown }, onChanged }: PaneProps) {
  const [isAsked, setAsked] = useState(false);
  const set = useCommand(setPlaceShown);
  const send = async () => {
    await set.run({ params: { placeId }, body: { version, isShown: !isShown } });
    setAsked(false);
    onChanged();
  };
  if (!isShown || !isAsked) {
    return (
      <>
        <PlacesProblem of={set.problem} />
        <Button
          look="line"
          onPress={() => (isShown ? setAsked(true) : void send())}
          busy={set.busy}
          busyText="正在显示"
        >
          {isShown ? '先不显示这一处' : '重新显示'}
        </Button>
      </>
    );
  }
  return (
    <Notice tone="warn" title="不显示以后，居民找不到这一处">
      正在办的参观、意向和上门服务照办。随时可以重新显示。
      <Box className="places-steps">
        <Button onPress={() => void send()} busy={set.busy} busyText="正在保存">
          确定，先不显示
        </Button>
        <Button look="text" onPress={() => setAsked(false)}>
          还是显示
        </Button>
      </Box>
    </Notice>
  );
}
