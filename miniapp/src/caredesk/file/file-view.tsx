import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { CareFile } from '@jianghan/shared/care/views';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { LiveRegion } from '../../components/live-region';
import { Notice } from '../../components/notice';
import { Tag } from '../../components/tag';
import { Paragraph, Text } from '../../components/text';
import { AT_HAND } from '../at-hand';
import { sayCare, sayContact, sayNext } from '../words';
import { Actions } from './actions';
import { Matter } from './matter';
import { Visits } from './visits';

interface FileViewProps {
  file: CareFile;
  onChanged: () => void;
}

/** The whole case: whom to ring, what was asked and how it went at the left; what can be done now at the right. */
export function FileView({ file, onChanged }: FileViewProps) {
  const [told, setTold] = useState('');
  const changed = (words: string) => {
    setTold(words);
    onChanged();
  };
  return (
    <>
      <Head file={file} />
      <LiveRegion>{told !== '' && <Notice tone="done" title={told} />}</LiveRegion>
      <Box className="caredesk-columns">
        <Box className="caredesk-column">
          <Contact file={file} />
          <Matter of={file.matter} />
          {file.matter.kind === 'home_service' && (
            <Visits caseId={file.caseId} visits={file.matter.visits} onDone={changed} onOvertaken={onChanged} />
          )}
          <Happened file={file} />
        </Box>
        <Actions file={file} onDone={changed} onOvertaken={onChanged} />
      </Box>
    </>
  );
}

function Head({ file }: { file: CareFile }) {
  const next = sayNext(file, new Date());
  return (
    <Box className="caredesk-head">
      <Box>
        <Heading level={2} look="title" id={AT_HAND}>
          {sayCare(file)}
        </Heading>
        <Paragraph size="second" tone="quiet">
          {`编号 ${file.reference} · ${file.officeName}`}
        </Paragraph>
        <Box className="caredesk-tags">
          <Tag tone="blue">{file.stateText}</Tag>
        </Box>
      </Box>
      <Box>
        <Box className={`caredesk-head-next tone-${next.tone}`}>{next.text}</Box>
        {next.on !== undefined && (
          <Paragraph size="second" tone="quiet">
            {next.on}
          </Paragraph>
        )}
      </Box>
    </Box>
  );
}

function Contact({ file: { contact } }: { file: CareFile }) {
  return (
    <Block padded>
      <Heading level={3}>联系人</Heading>
      <Paragraph>{sayContact(contact)}</Paragraph>
      <Box className="caredesk-acts">
        <Button look="line" small icon="phone" phone={contact.phone}>
          {`打电话 ${contact.phone}`}
        </Button>
      </Box>
    </Block>
  );
}

function Happened({ file: { events, stateText } }: { file: CareFile }) {
  return (
    <Block padded>
      <Heading level={3} aside={`${events.length} 步`}>
        办到哪了
      </Heading>
      <Box as="ol" label="经过">
        {events.map(({ at, text, by }) => (
          <Box as="li" key={`${at} ${text}`} className="caredesk-event">
            <Box className="caredesk-event-when">{`${sayDateTime(at)} · ${by}`}</Box>
            {text}
          </Box>
        ))}
        <Box as="li" className="caredesk-event">
          <Box className="caredesk-event-when">现在</Box>
          <Text strong>{stateText}</Text>
        </Box>
      </Box>
    </Block>
  );
}
