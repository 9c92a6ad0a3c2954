import { HAS_KEYS } from '../../keys';
import { Block } from '../block';
import { Box } from '../box';
import { SwitchRow } from '../switch-row';
import './style.css';

interface KeyHelpProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  keys: readonly (readonly [key: string, does: string])[];
}

/** Which keys there are; whoever presses them by mistake switches them off. */
export function KeyHelp({ isOn, onChange, keys }: KeyHelpProps) {
  if (!HAS_KEYS) return null;
  return (
    <Block className="key-help">
      <SwitchRow
        title="快捷键"
        checked={isOn}
        onChange={onChange}
        note={
          <Box as="span" className="key-help-keys">
            {keys.map(([key, does]) => (
              <Box as="span" key={key}>
                <Box as="span" className="key-help-key">
                  {key}
                </Box>{' '}
                {does}
              </Box>
            ))}
          </Box>
        }
      />
    </Block>
  );
}
