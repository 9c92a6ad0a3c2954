import { Block } from '../block';
import { Box } from '../box';
import { Button } from '../button';
import { Heading } from '../heading';
import { Icon } from '../icon';
import { Paragraph } from '../text';
import type { EmptyProps, FailedProps } from './props';
import './style.css';

/** Nothing here yet, and the next sensible step. */
export function Empty({ title, children, icon = 'list', step }: EmptyProps) {
  return (
    <Block className="state-block">
      <Icon name={icon} size={32} />
      <Heading level={2} look="plain">
        {title}
      </Heading>
      {children && (
        <Paragraph size="second" tone="quiet">
          {children}
        </Paragraph>
      )}
      {step && (
        <Box className="state-block-step">
          <Button look="line" small to={step.to} onPress={step.onPress}>
            {step.text}
          </Button>
        </Box>
      )}
    </Block>
  );
}

/** It did not open: not the person's fault, a way to try again, and a phone. */
export function Failed({ title = '没有连上，不是您的问题', children, onRetry }: FailedProps) {
  return (
    <Empty title={title} icon="warning" step={{ text: '再试一次', onPress: onRetry }}>
      {children ?? '您填的都在。也可以拨 12345，或到窗口办。'}
    </Empty>
  );
}
