import {
  addPlacePhoto,
  MOST_PHOTOS,
  PHOTO_PIXELS,
  removePlacePhoto,
} from '@jianghan/shared/eldercare/contract-keeping';
import { useState } from 'react';
import { Block } from '../../components/block';
import { Box } from '../../components/box';
import { Button } from '../../components/button';
import { Errors } from '../../components/errors';
import { Field } from '../../components/field';
import type { PickedFile } from '../../components/file-field/props';
import { Form } from '../../components/form';
import { Heading } from '../../components/heading';
import { PhotoField } from '../../components/photo-field';
import { PlacePhoto } from '../../components/place-photo';
import { Paragraph } from '../../components/text';
import { errorOf } from '../../use-command';
import { PlacesProblem } from '../problem';
import { usePresent } from '../use-present';
import type { OwnProps } from './pane';

/** The photos of a place, each with its words. */
export function Photos(props: OwnProps) {
  const { place } = props;
  const { placeId, photos, isShown } = place;
  return (
    <>
      <Heading level={2} aside={`${photos.length} / ${MOST_PHOTOS} 张`}>
        照片
      </Heading>
      <Block padded>
        {photos.length > 0 && (
          <Box className="places-photos">
            {photos.map(({ photoId, caption }) => (
              <Box key={photoId}>
                {isShown ? (
                  <PlacePhoto placeId={placeId} photoId={photoId} caption={caption} />
                ) : (
                  <Paragraph size="second">{caption}</Paragraph>
                )}
                <Remove {...props} photoId={photoId} caption={caption} />
              </Box>
            ))}
          </Box>
        )}
        {photos.length < MOST_PHOTOS ? (
          <Add {...props} />
        ) : (
          <Paragraph size="second" tone="quiet">
            {`已经有 ${MOST_PHOTOS} 张，去掉一张才能再加。`}
          </Paragraph>
        )}
      </Block>
    </>
  );
}

function Remove({ place, onPlace, photoId, caption }: OwnProps & { photoId: string; caption: string }) {
  const { placeId, version } = place;
  const [isAsked, setAsked] = useState(false);
  const remove = usePresent(removePlacePhoto, 'place', onPlace);
  const send = () => void remove.run({ params: { placeId, photoId }, body: { version } });
  return (
    <Box className="places-tools">
      <PlacesProblem of={remove.problem} />
      {isAsked ? (
        <>
          <Button look="text" small label={`确定去掉“${caption}”`} onPress={send} busy={remove.busy}>
            确定去掉
          </Button>
          <Button look="text" small onPress={() => setAsked(false)}>
            留着
          </Button>
        </>
      ) : (
        <Button look="text" small label={`去掉“${caption}”`} onPress={() => setAsked(true)}>
          去掉
        </Button>
      )}
    </Box>
  );
}

function Add({ place, onPlace }: OwnProps) {
  const { placeId, version } = place;
  const [file, setFile] = useState<PickedFile | null>(null);
  const [caption, setCaption] = useState('');
  const [serial, setSerial] = useState(0);
  const add = usePresent(addPlacePhoto, 'place', onPlace);
  const send = async () => {
    const body = { version, base64: file?.base64 ?? '', caption };
    if ((await add.run({ params: { placeId }, body })) === undefined) return;
    setFile(null);
    setCaption('');
    setSerial(serial + 1);
  };
  const field = (name: string) => ({ name, error: errorOf(add.errors, name) });
  return (
    <Form label="加照片" onSubmit={() => void send()}>
      <Errors errors={add.errors} attempt={add.attempt} />
      <PlacesProblem of={add.problem} />
      <PhotoField
        key={serial}
        {...field('base64')}
        label="照片"
        hint="房间、餐厅、活动室都行；不要拍到老人的脸"
        pixels={PHOTO_PIXELS}
        value={file}
        onChange={setFile}
      />
      <Field
        {...field('caption')}
        label="照片上是什么"
        hint="看不见的人靠这句话，如：双人间，朝南，有扶手"
        maxLength={60}
        value={caption}
        onChange={setCaption}
      />
      <Button submit look="line" busy={add.busy} busyText="正在上传">
        加照片
      </Button>
    </Form>
  );
}
