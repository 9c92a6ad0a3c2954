import type { ReactNode } from 'react';
import { Box } from '../components/box';
import { Heading } from '../components/heading';
import { Paragraph } from '../components/text';
import './style.css';

/** The question of a page, and one sentence about it. */
export function Intro({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Box className="account-intro">
      <Heading level={1}>{title}</Heading>
      {children && (
        <Paragraph size="second" tone="quiet">
          {children}
        </Paragraph>
      )}
    </Box>
  );
}
