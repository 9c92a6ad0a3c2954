import type { Preferences } from '@jianghan/shared/account/contract';
import { create } from 'zustand';
import { phoneFontIsLarge } from './phone-font';
import { read, write } from './storage';

const KEY = 'preferences';

/** A phone whose own text is set large starts in elder mode until the person chooses. */
function remembered(): Preferences {
  return read<Preferences>(KEY) ?? { elder: phoneFontIsLarge(), contrast: false };
}

/** What the person chose about reading: on this phone at once, on the account when signed in (session.ts). */
export const usePreferences = create<Preferences>(() => remembered());

export function choosePreferences(chosen: Partial<Preferences>): Preferences {
  const { elder, contrast } = { ...usePreferences.getState(), ...chosen };
  write(KEY, { elder, contrast });
  usePreferences.setState({ elder, contrast });
  return { elder, contrast };
}
