import type { ReactNode } from 'react';
import { Box } from '../box';
import { Button } from '../button';
import { DANGER } from '../danger-numbers/props';
import { Heading } from '../heading';
import { Icon } from '../icon';
import { Row } from '../row';
import { Paragraph, Text } from '../text';
import './style.css';

const TITLE = '现在有人有危险？先打电话';

interface AlarmProps {
  /** Appears upon an answer: spoken at once, and no part of the page's order of headings. */
  urgent?: boolean;
  /** Whose phone it is, and the phone. */
  duty?: { name: string; phone: string };
  /** What may be said or done right there. */
  children?: ReactNode;
}

/** Before any form: whom to call when somebody is in danger (2.3). */
export function Alarm({ urgent, duty, children }: AlarmProps) {
  return (
    <Box className="alarm" role={urgent ? 'alert' : undefined}>
      <Box className="alarm-title">
        <Icon name="warning" size={24} />
        {urgent ? (
          <Paragraph strong>{TITLE}</Paragraph>
        ) : (
          <Heading level={2} look="plain">
            {TITLE}
          </Heading>
        )}
      </Box>
      <Box className="alarm-keys">
        {DANGER.map(({ phone, who }) => (
          <Button key={phone} look="line" phone={phone} label={`${phone} ${who}`}>
            <Box as="span" className="alarm-key">
              <Text className="alarm-number">{phone}</Text>
              <Text className="alarm-who">{who}</Text>
            </Box>
          </Button>
        ))}
      </Box>
      {duty && <Row icon="phone" title={duty.name} value={duty.phone} phone={duty.phone} />}
      {children}
    </Box>
  );
}
