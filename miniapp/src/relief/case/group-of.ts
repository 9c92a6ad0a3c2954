import type { Group } from '@jianghan/shared/flow/flow';
import { RELIEF_STATES } from '@jianghan/shared/relief/flow';
import type { ReliefOwn } from '@jianghan/shared/relief/schemas';
import type { TagTone } from '../../components/tag/props';

export const groupOf = ({ state }: ReliefOwn): Group => RELIEF_STATES[state].group;

export const TONE: Record<Group, TagTone> = { mine_to_do: 'warn', running: 'blue', done: 'quiet' };
