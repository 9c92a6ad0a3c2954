import { addReliefNote } from '@jianghan/shared/relief/contract-casework';
import type { ReliefFile } from '@jianghan/shared/relief/schemas-staff';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { TextArea } from '../../components/text-area';
import { errorOf, useCommand } from '../../use-command';
import { CaseworkProblem } from '../problem';
import { sayWhen } from '../words';

interface NotesProps {
  file: ReliefFile;
  onDone: (words: string) => void;
}

/** What colleagues have to know; the person may ask for a copy of it. */
export function Notes({ file: { caseId, notes }, onDone }: NotesProps) {
  const [text, setText] = useState('');
  const adding = useCommand(addReliefNote);
  const add = async () => {
    const reply = await adding.run({ params: { caseId }, body: { text } });
    if (reply === undefined) return;
    adding.clear();
    setText('');
    onDone('备注记下了');
  };
  return (
    <Block padded>
      <Heading level={3} aside={notes.length === 0 ? undefined : `${notes.length} 条`}>
        内部备注
      </Heading>
      {notes.map((note) => (
        <Box key={note.noteId} className="casework-log">
          <Box className="casework-line-note">{`${note.by}，${sayWhen(note.at)}`}</Box>
          <Box className="casework-words">{note.text}</Box>
        </Box>
      ))}
      <Form label="记备注" onSubmit={() => void add()}>
        <Errors errors={adding.errors} attempt={adding.attempt} />
        <CaseworkProblem of={adding.problem} />
        <TextArea
          name="text"
          label="记一条"
          hint="写事实；当事人要自己的信息时，这里的也给"
          maxLength={2000}
          value={text}
          onChange={setText}
          error={errorOf(adding.errors, 'text')}
        />
        <Box className="casework-tools">
          <Button submit look="line" small busy={adding.busy} busyText="正在记下">
            记下备注
          </Button>
        </Box>
      </Form>
    </Block>
  );
}
