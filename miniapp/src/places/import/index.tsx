import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { FileField } from '../../components/file-field';
import { Notice } from '../../components/notice';
import { Paragraph } from '../../components/text';
import { goBack } from '../../navigate';
import { PlacesFrame } from '../frame';
import { PlacesProblem } from '../problem';
import { Preview } from './preview';
import { useImport } from './use-import';

/** A file of the form: looked at line by line, then taken whole or not at all. */
export default function Import() {
  const { file, pick, seen, taken, look, take, errors, attempt, problem } = useImport();
  const isReady = seen !== undefined && seen.badCount === 0 && seen.added + seen.changed > 0;
  return (
    <PlacesFrame title="导入养老资料" fallback="/places/register">
      {taken !== undefined && (
        <Notice tone="done" title={`已导入：新增 ${taken.added} 处，改了 ${taken.changed} 处`} urgent>
          几秒内居民就能找到。
        </Notice>
      )}
      <Errors errors={errors} attempt={attempt} />
      <PlacesProblem of={problem} />
      <Paragraph size="second" tone="quiet">
        先下载现有资料，在那个表里改或加行，再导入。有一行不对就整个不导入，什么也不改。
      </Paragraph>
      <FileField
        name="base64"
        label="养老资料的文件"
        hint="xlsx 或 CSV，最多 5,000 行"
        endings={['xlsx', 'csv']}
        value={file}
        onChange={pick}
        {...(errors[0] && { error: errors[0].message })}
      />
      {seen !== undefined && <Preview of={seen} />}
      {isReady ? (
        <Button onPress={() => void take.send()} busy={take.busy} busyText="正在导入，请别关闭">
          {`导入：新增 ${seen.added} 处，改 ${seen.changed} 处`}
        </Button>
      ) : (
        <Button onPress={() => void look.send()} busy={look.busy} busyText="正在看">
          先看会改什么
        </Button>
      )}
      <Button look="text" onPress={() => goBack('/places/register')}>
        回到养老资料
      </Button>
    </PlacesFrame>
  );
}
