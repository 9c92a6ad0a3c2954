import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { QueryOf } from '@jianghan/shared/contract';
import { REPORT_SUBJECTS } from '@jianghan/shared/eldercare/contract-finder';
import { listPlaceReports, type ReportItem } from '@jianghan/shared/eldercare/contract-oversight';
import { Empty } from '../../components/state-block';
import { callInSession } from '../../session';
import { PlacesFrame } from '../frame';
import { type Line, Lines, Piles } from '../lines';
import { PILES, usePile } from '../use-pile';
import { ReportPane } from './report-pane';

function lineOf({ reportId, place, street, subject, reportedAt, isShown }: ReportItem): Line {
  const note = `${REPORT_SUBJECTS[subject]} · ${street} · ${sayDateTime(reportedAt)}`;
  return { id: reportId, name: place, note, tag: isShown ? undefined : { tone: 'quiet', text: '不显示' } };
}

const asked = {
  ask: (query: QueryOf<typeof listPlaceReports>) => callInSession(listPlaceReports, { query }),
  idOf: ({ reportId }: ReportItem) => reportId,
};

/** What residents say is wrong about places, until somebody has looked. */
export default function Reports() {
  const { pile, setPile, list, chosen, choose, onSettled } = usePile(asked);
  const lines = (
    <>
      <Piles names={PILES} value={pile} onChange={setPile} />
      <Lines
        of={list}
        line={lineOf}
        chosenId={chosen?.reportId}
        onChoose={choose}
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
      onBackToList={() => choose(undefined)}
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
