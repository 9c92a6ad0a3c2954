import { sayDate } from '@jianghan/shared/calendar/words';
import type { ReplyOf } from '@jianghan/shared/contract';
import { getReliefNotice } from '@jianghan/shared/relief/contract-casework';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Remote } from '../../components/remote';
import { Empty } from '../../components/state-block';
import { Text } from '../../components/text';
import { useParams } from '../../navigate';
import { CAN_PRINT, printPage } from '../../print';
import { useRemote } from '../../use-remote';
import { CaseworkFrame } from '../frame';
import { isNoticeKind, type NoticeKind } from './kinds';
import './sheet.css';

/** One A4 page that is handed to the person: who, what, by when, and what can be done against it. */
export default function NoticePage() {
  const { caseId = '', kind } = useParams();
  return (
    <CaseworkFrame
      title="通知书"
      documentTitle="民政业务办理"
      here="notice"
      fallback={`/casework/case?caseId=${caseId}`}
    >
      {isNoticeKind(kind) ? (
        <Paper caseId={caseId} kind={kind} />
      ) : (
        <Empty title="没有这种通知书" step={{ text: '回到办件', to: `/casework/case?caseId=${caseId}` }}>
          请从办件的“签名和通知书”里打开。
        </Empty>
      )}
    </CaseworkFrame>
  );
}

function Paper({ caseId, kind }: { caseId: string; kind: NoticeKind }) {
  const notice = useRemote(getReliefNotice, { params: { caseId, kind } });
  return (
    <Remote of={notice} rows={4}>
      {(of) => (
        <>
          {CAN_PRINT && (
            <Box className="casework-tools casework-unprinted">
              <Button small onPress={printPage}>
                打印
              </Button>
            </Box>
          )}
          <Sheet kind={kind} of={of} />
        </>
      )}
    </Remote>
  );
}

/** What the date on the paper is for. */
const DUE: Record<NoticeKind, (day: string) => string> = {
  received: (day) => `我们最晚在 ${day}前告诉您是否受理，或一次说清还缺什么。`,
  supplement: (day) => `请在 ${day}前补齐；有困难请打电话，我们帮您。`,
  accepted: (day) => `下一步最晚在 ${day}前办好。`,
  not_accepted: (day) => `对结果有疑问，请在 ${day}前告诉我们。`,
  granted: (day) => `最晚在 ${day}前发放。`,
  refused: (day) => `对结果有疑问，请在 ${day}前告诉我们。`,
  terminated: (day) => `对结果有疑问，请在 ${day}前告诉我们。`,
};

const phonesOf = (name: string, phone: string) => (phone === '12345' ? ' 12345' : `${name} ${phone}，或 12345`);

const fullDate = (on: string) => `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日`;

function Sheet({ kind, of }: { kind: NoticeKind; of: ReplyOf<typeof getReliefNotice> }) {
  const { title, reference, to, proxy, paragraphs, items, dueOn, remedy, officeName, officePhone, on } = of;
  return (
    <Box as="article" className="casework-sheet" label={title}>
      <Box className="casework-sheet-title">
        <Heading level={2} look="display">
          {title}
        </Heading>
        <Text tone="quiet" digits>{`编号 ${reference}`}</Text>
      </Box>
      <Box className="casework-sheet-to">{`${to}：`}</Box>
      {proxy !== null && <Box className="casework-sheet-text">{`这次申请由 ${proxy}代为提出，申请人是您本人。`}</Box>}
      {paragraphs.map((paragraph) => (
        <Box key={paragraph} className="casework-sheet-text">
          {paragraph}
        </Box>
      ))}
      {items.length > 0 && (
        <Box as="ol">
          {items.map((item, at) => (
            <Box as="li" key={item} className="casework-sheet-item">{`${at + 1}. ${item}`}</Box>
          ))}
        </Box>
      )}
      {dueOn !== null && (
        <Box className="casework-sheet-text">
          {DUE[kind](`${fullDate(dueOn)}（${sayDate(dueOn).split(' ')[1] ?? ''}）`)}
        </Box>
      )}
      {remedy !== null && <Box className="casework-sheet-text">{remedy}</Box>}
      <Box className="casework-sheet-text">
        {`有疑问请打${phonesOf(officeName, officePhone)}。凭编号可以在手机上“进度”里看办到哪了。`}
      </Box>
      <Box className="casework-sheet-end">
        <Box>{`${officeName}（盖章）`}</Box>
        <Box>{fullDate(on)}</Box>
      </Box>
      <Box className="casework-sheet-sign">
        <Box>收到人（签名）：＿＿＿＿＿＿＿＿</Box>
        <Box>日期：＿＿＿＿年＿＿月＿＿日</Box>
      </Box>
    </Box>
  );
}
