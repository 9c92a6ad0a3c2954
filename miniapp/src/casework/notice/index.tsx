import { sayDate } from '@jianghan/shared/calendar/words';
import type { ReplyOf } from '@jianghan/shared/contract';
import { getPublicPaper, getReliefNotice } from '@jianghan/shared/relief/contract-casework';
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
import { isNoticeKind, isPublicKind, type NoticeKind, type PublicKind } from './kinds';
import { PublicSheet } from './public-sheet';
import { fullDate, sayPhones } from './words';
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
      {isNoticeKind(kind) && <Paper caseId={caseId} kind={kind} />}
      {isPublicKind(kind) && <PublicPaper caseId={caseId} kind={kind} />}
      {!isNoticeKind(kind) && !isPublicKind(kind) && (
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
          <Print />
          <Sheet kind={kind} of={of} />
        </>
      )}
    </Remote>
  );
}

function PublicPaper({ caseId, kind }: { caseId: string; kind: PublicKind }) {
  const paper = useRemote(getPublicPaper, { params: { caseId, kind } });
  return (
    <Remote of={paper} rows={4}>
      {(of) => (
        <>
          <Print />
          <PublicSheet of={of} />
        </>
      )}
    </Remote>
  );
}

function Print() {
  if (!CAN_PRINT) return null;
  return (
    <Box className="casework-tools casework-unprinted">
      <Button small onPress={printPage}>
        打印
      </Button>
    </Box>
  );
}

/** What the date on the paper is for. */
const DUE: Record<NoticeKind, (day: string) => string> = {
  received: (day) => `我们最晚在 ${day}前告诉您是否受理，或一次说清还缺什么。`,
  supplement: (day) => `请在 ${day}前补齐；有困难请打电话，我们帮您。`,
  accepted: (day) => `下一步最晚在 ${day}前办好。`,
  not_accepted: (day) => `对结果有疑问，请在 ${day}前告诉我们。`,
  forwarded: (day) => `他们最晚在 ${day}前答复；没有回音请打电话。`,
  granted: (day) => `最晚在 ${day}前发放。`,
  refused: (day) => `对结果有疑问，请在 ${day}前告诉我们。`,
  terminated: (day) => `对结果有疑问，请在 ${day}前告诉我们。`,
};

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
      {paragraphs.map((paragraph, at) => (
        <Box key={`${String(at)} ${paragraph}`} className="casework-sheet-text">
          {paragraph}
        </Box>
      ))}
      {items.length > 0 && (
        <Box as="ol">
          {items.map((item, at) => (
            <Box as="li" key={`${String(at)} ${item}`} className="casework-sheet-item">{`${at + 1}. ${item}`}</Box>
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
        {`有疑问请打${sayPhones(officeName, officePhone)}。用您登记的手机号登录“江汉民政掌上办”，在“进度”里看办到哪了；没有手机，报编号打电话也能问。`}
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
