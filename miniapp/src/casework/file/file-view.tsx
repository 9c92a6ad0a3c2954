import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { useState } from 'react';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Tag } from '../../components/tag';
import { Paragraph } from '../../components/text';
import { sayCase, sayDue, sayHolder } from '../words';
import { Actions } from './actions';
import { AT_HAND } from './at-hand';
import { Facts, Way } from './facts';
import { Grants } from './grants';
import { HandOver } from './hand-over';
import { Happened } from './happened';
import { Notes } from './notes';
import { Papers } from './papers';

interface FileViewProps {
  file: ReliefFile;
  onChanged: () => void;
}

/** The whole case: what happened and to whom at the left, what can be done now at the right. */
export function FileView({ file, onChanged }: FileViewProps) {
  const [told, setTold] = useState('');
  const changed = (words: string) => {
    setTold(words);
    onChanged();
  };
  return (
    <>
      <Head file={file} />
      <LiveRegion>
        {told !== '' && (
          <Notice tone="done" title={told}>
            经过里多了一行。
          </Notice>
        )}
      </LiveRegion>
      <Warnings file={file} />
      <Box className="casework-columns">
        <Box className="casework-column casework-who">
          <Facts file={file} />
        </Box>
        <Box className="casework-column casework-now">
          <Actions file={file} onDone={changed} onOvertaken={onChanged} />
          <HandOver file={file} onDone={changed} />
        </Box>
        <Box className="casework-column casework-rest">
          <Grants file={file} onDone={changed} />
          <Happened file={file} />
          <Way file={file} />
          <Papers file={file} onDone={changed} />
          <Notes file={file} onDone={changed} />
        </Box>
      </Box>
    </>
  );
}

function Head({ file }: { file: ReliefFile }) {
  const due = sayDue(file);
  return (
    <Box className="casework-case-head">
      <Box>
        <Heading level={2} look="title" id={AT_HAND}>
          {sayCase(file)}
        </Heading>
        <Paragraph size="second" tone="quiet">
          {`编号 ${file.reference} · ${file.officeName} · ${sayHolder(file)}`}
        </Paragraph>
        <Box className="casework-tags">
          <Tag tone="blue">{file.stateText}</Tag>
          {file.isDanger && <Tag tone="danger">今天有人身危险</Tag>}
          {file.isPrepaid && <Tag tone="green">已先行救助</Tag>}
          {file.isSecluded && (
            <Tag tone="quiet" icon="lock">
              不公开
            </Tag>
          )}
        </Box>
      </Box>
      <Box className="casework-case-due">
        <Box className={`casework-case-due-text tone-${due.tone}`}>{due.text}</Box>
        {due.on !== undefined && (
          <Paragraph size="second" tone="quiet">
            {due.on}
          </Paragraph>
        )}
      </Box>
    </Box>
  );
}

/** What has to be known before a step is taken; none of it stops anything by itself. */
function Warnings({ file }: { file: ReliefFile }) {
  const { repeated, emergency, enteredByMe, limits } = file;
  return (
    <>
      {repeated.length > 0 && (
        <Notice tone="warn" title={`同一个人、同样的事由，以前有 ${repeated.length} 件`}>
          {repeated
            .map(
              ({ reference, openedAt, stateText }) =>
                `${reference ?? '别的街道'}（${openedAt.slice(0, 10)}，${stateText}）`,
            )
            .join('、')}
          。一般一年内同一事由帮一次；情况有变可以再帮，请写明理由。
        </Notice>
      )}
      {limits.isAboveCeiling && (
        <Notice tone="warn" title="超过 12 个月的低保标准">
          要有会商纪要，由区级决定。
        </Notice>
      )}
      {enteredByMe && (
        <Notice tone="blue" title="这一件是您录入的">
          您可以办手续，决定要换一位同事来做。
        </Notice>
      )}
      {emergency !== null && (
        <Notice tone="blue" title={`突发公共事件：${emergency}`}>
          按这件事启动时的限额办。
        </Notice>
      )}
    </>
  );
}
