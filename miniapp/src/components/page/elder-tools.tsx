import type { ReactNode } from 'react';
import { HOTLINE } from '../../call-phone';
import { Box } from '../box';
import { Button } from '../button';
import { ReadAloud } from '../read-aloud';

/** 朗读 and 打电话, in the same place on every page of elder mode. */
export function ElderTools({ phone = HOTLINE, tool }: { phone?: string; tool?: ReactNode }) {
  return (
    <Box className="page-tools">
      <ReadAloud />
      {tool ?? (
        <Button look="line" icon="phone" phone={phone}>
          打电话
        </Button>
      )}
    </Box>
  );
}
