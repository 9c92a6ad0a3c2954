import { isolated } from '@jianghan/shared/isolated';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Heading } from '../../components/heading';
import { Text } from '../../components/text';
import { sayDue, sayWhen } from '../words';

/** Everything that was done, who did it in which part, and what was written with it. */
export function Happened({ file }: { file: ReliefFile }) {
  const { events, objections } = file;
  return (
    <>
      <Block padded>
        <Heading level={3} aside={`${events.length} 步`}>
          办到哪了
        </Heading>
        <Box as="ol" label="经过">
          {events.map(({ version, at, text, by, written }) => (
            <Box as="li" key={version} className="casework-event">
              <Box className="casework-event-when">{sayWhen(at)}</Box>
              <Box>
                {text}
                {!text.includes(by) && <Box as="span" className="casework-event-by">{` ${by}`}</Box>}
                {written.map((one, at) => (
                  <Box key={`${String(at)} ${one.label}`} as="span" className="casework-written">
                    {`${one.label}：${isolated(one.text)}`}
                  </Box>
                ))}
              </Box>
            </Box>
          ))}
          <Box as="li" className="casework-event">
            <Box className="casework-event-when">现在</Box>
            <Text strong>{[file.stateText, sayDue(file).on].filter(Boolean).join('，')}</Text>
          </Box>
        </Box>
      </Block>
      {objections.length > 0 && (
        <Block padded>
          <Heading level={3}>公示中的异议</Heading>
          {objections.map(({ at, text }) => (
            <Box key={`${at} ${text}`} className="casework-log casework-words">
              {`${sayWhen(at)}　${isolated(text)}`}
            </Box>
          ))}
        </Block>
      )}
    </>
  );
}
