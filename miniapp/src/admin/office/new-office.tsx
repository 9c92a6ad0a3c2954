import { openOffice } from '@jianghan/shared/planning/contract';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Form } from '../../components/form';
import { replaceWith } from '../../navigate';
import { useCommand } from '../../use-command';
import { Details, useDetails } from './details-fields';

/** A new office has a place and a phone; hours and seats come next, on its own page. */
export function NewOffice() {
  const command = useCommand(openOffice);
  const details = useDetails();
  const open = async () => {
    const opened = await command.run({ body: { office: details.value } });
    if (opened) replaceWith(`/admin/office?id=${opened.officeId}`);
  };
  return (
    <Form onSubmit={open}>
      <Errors errors={command.errors} attempt={command.attempt} />
      <Details of={details} errors={command.errors} prefix="office." />
      <Box className="admin-actions">
        <Button submit busy={command.busy} busyText="正在新增">
          新增登记处
        </Button>
      </Box>
    </Form>
  );
}
