import { LOOK_PURPOSES, type LookPurpose } from '@jianghan/shared/trust/looks';
import { useState } from 'react';
import { Block } from '../block';
import { Box } from '../box';
import { Button } from '../button';
import { RadioGroup } from '../choice';
import { Form } from '../form';
import { Heading } from '../heading';
import { Paragraph } from '../text';
import './style.css';

const PURPOSES = (Object.entries(LOOK_PURPOSES) as [LookPurpose, string][]).map(([value, label]) => ({ value, label }));

interface AskPurposeProps {
  /** Of the heading, which takes the focus beside a list. */
  id: string;
  onChosen: (purpose: LookPurpose) => void;
}

/** What for, before anything is opened; the answer holds for the cases that are opened next. */
export function AskPurpose({ id, onChosen }: AskPurposeProps) {
  const [purpose, setPurpose] = useState<LookPurpose | null>(null);
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    if (purpose === null) setMissing(true);
    else onChosen(purpose);
  };
  return (
    <Block padded>
      <Heading level={2} look="plain" id={id}>
        看办件是为了什么？
      </Heading>
      <Paragraph size="second" tone="quiet">
        每看一件记一行：谁、哪一件、做什么用、什么时间。接着看的几件都按这个用途记，可以换。
      </Paragraph>
      <Form onSubmit={send}>
        <RadioGroup
          name="purpose"
          legend="用途"
          legendHidden
          options={PURPOSES}
          value={purpose}
          onChange={setPurpose}
          error={isMissing && purpose === null ? '请选用途' : undefined}
        />
        <Box className="look-purpose-open">
          <Button submit>打开</Button>
        </Box>
      </Form>
    </Block>
  );
}
