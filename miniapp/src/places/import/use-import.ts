import { type ImportPreview, importPlaces, previewPlaces } from '@jianghan/shared/eldercare/contract-register';
import { useState } from 'react';
import type { PickedFile } from '../../components/file-field/props';
import { useCommand } from '../../use-command';

/** A file on its way in: picked, looked at, taken. Another file begins anew. */
export function useImport() {
  const [file, setFile] = useState<PickedFile | null>(null);
  const [seen, setSeen] = useState<ImportPreview>();
  const [taken, setTaken] = useState<ImportPreview>();
  const [missed, setMissed] = useState(0);
  const looking = useCommand(previewPlaces);
  const taking = useCommand(importPlaces);
  const pick = (picked: PickedFile | null) => {
    setFile(picked);
    setSeen(undefined);
    setTaken(undefined);
    setMissed(0);
    looking.clear();
    taking.clear();
  };
  const look = async () => {
    setTaken(undefined);
    setMissed(file === null ? missed + 1 : 0);
    if (file !== null) setSeen(await looking.run({ body: { base64: file.base64 } }));
  };
  const take = async () => {
    if (file === null || seen === undefined) return;
    const reply = await taking.run({ body: { base64: file.base64, checksum: seen.checksum } });
    if (reply === undefined) return;
    const { isImported, ...preview } = reply;
    setSeen(isImported ? undefined : preview);
    setTaken(isImported ? preview : undefined);
    if (isImported) setFile(null);
  };
  const missing = missed > 0 ? [{ field: 'base64', message: '请选养老资料的文件' }] : [];
  return {
    file,
    pick,
    seen,
    taken,
    look: { send: look, busy: looking.busy },
    take: { send: take, busy: taking.busy },
    errors: [...missing, ...looking.errors, ...taking.errors],
    attempt: missed + looking.attempt + taking.attempt,
    problem: looking.problem ?? taking.problem,
  };
}
