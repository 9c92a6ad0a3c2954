import { sayDateTime } from '@jianghan/shared/calendar/words';
import { REPORT_SUBJECTS } from '@jianghan/shared/eldercare/contract-finder';
import { listPlaceReports, type ReportItem } from '@jianghan/shared/eldercare/contract-oversight';
import { useCallback, useState } from 'react';
import { Empty } from '../../components/state-block';
import { callInSession } from '../../session';
import { PlacesFrame } from '../frame';
import { type Line, Lines, OPEN_OR_DONE, Piles } from '../lines';
import { useList } from '../use-list';
import { ReportPane } from './report-pane';

function lineOf({ reportId, place, street, subject, reportedAt, isShown }: ReportItem): Line {
  const note = `${REPORT_SUBJECTS[subject]} · ${street} · ${sayDateTime(reportedAt)}`;
  return { id: reportId, name: place, note, tag: isShown ? undefined : { tone: 'quiet', text: '不显示' } };
}

/** What residents say is wrong about places, until somebody has looked. */
export default function Reports() {
  const [pile, setPile] = useState<keyof typeof OPEN_OR_DONE>('open');
  const [chosenId, setChosen] = useState<string>();
  const ask = useCallback(
    (place: { limit: number; cursor?: string }) => callInSession(listPlaceReports, { query: { pile, ...place } }),
    [pile],
  );
  const list = useList<ReportItem>(ask);
  const [settled, setSettled] = useState<ReportItem>();
  const chosen = [settled, ...list.items].find((item) => item?.reportId === chosenId && chosenId !== undefined);
  const onSettled = (item: ReportItem) => {
    setSettled(item);
    list.refresh();
  };
  const lines = (
    <>
      <Piles names={OPEN_OR_DONE} value={pile} onChange={setPile} />
      <Lines
        of={list}
        line={lineOf}
        chosenId={chosenId}
        onChoose={setChosen}
        label="资料报错"
        nothing={pile === 'open' ? '没有等处理的报错' : '还没有处理过'}
      />
    </>
  );
  return (
    <PlacesFrame
      title="资料报错"
      list={lines}
      listLabel="资料报错"
      isOpen={chosen !== undefined}
      onBackToList={() => setChosen(undefined)}
    >
      {chosen === undefined ? (
        <Empty title="选一条来核对" icon="warning">
          居民不留姓名；打电话给机构核对，再写下结果。
        </Empty>
      ) : (
        <ReportPane key={chosen.reportId} item={chosen} onSettled={onSettled} />
      )}
    </PlacesFrame>
  );
}
