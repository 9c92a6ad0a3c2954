import { sayDateTime } from '@jianghan/shared/calendar/words';
import type { OrderVisitView } from '@jianghan/shared/care/views';
import { isolated } from '@jianghan/shared/isolated';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Heading } from '../../components/heading';
import { Text } from '../../components/text';
import { VisitSteps } from '../visit-steps';

interface VisitsProps {
  caseId: string;
  visits: readonly OrderVisitView[];
  onDone: (words: string) => void;
  onOvertaken: () => void;
}

const FEW = 10;

/** Every time somebody comes for this order, with what can be done at each. */
export function Visits({ caseId, visits, onDone, onOvertaken }: VisitsProps) {
  const [shown, setShown] = useState(FEW);
  return (
    <Block padded>
      <Heading level={3} aside={`${visits.length} 次`}>
        每一次上门
      </Heading>
      <Box as="ol" label="每一次上门">
        {visits.slice(0, shown).map((visit) => (
          <Box as="li" key={visit.visitId} className="caredesk-event">
            <Box>
              <Text strong>{sayDateTime(visit.startsAt)}</Text>
              {`　${visit.stateText}`}
            </Box>
            {visit.said !== null && (
              <Box as="span" className="caredesk-written">
                {isolated(visit.said)}
              </Box>
            )}
            <VisitSteps
              caseId={caseId}
              visit={visit}
              name={sayDateTime(visit.startsAt)}
              onDone={onDone}
              onOvertaken={onOvertaken}
            />
          </Box>
        ))}
      </Box>
      {visits.length > shown && (
        <Button look="text" onPress={() => setShown(visits.length)}>
          {`还有 ${visits.length - shown} 次`}
        </Button>
      )}
    </Block>
  );
}
