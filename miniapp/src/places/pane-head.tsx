import { useEffect } from 'react';
import { Heading } from '../components/heading';
import { Paragraph } from '../components/text';
import { moveFocus } from '../scroll';

const AT_HAND = 'places-at-hand';

/** The head of what stands beside the list; whoever goes by keys goes on here. */
export function PaneHead({ name, note }: { name: string; note: string }) {
  useEffect(() => moveFocus(AT_HAND), []);
  return (
    <>
      <Heading level={2} look="title" id={AT_HAND}>
        {name}
      </Heading>
      <Paragraph size="second" tone="quiet">
        {note}
      </Paragraph>
    </>
  );
}
