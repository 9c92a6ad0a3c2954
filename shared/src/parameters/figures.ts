import type { Mark } from './kinds';
import { PUBLISHED } from './published';
import { type ParameterName, specOf } from './registry';

/** A number with everything that must be said beside it: of which year it is, and from where. */
export interface Figure {
  name: ParameterName;
  /** Null where nobody has published or set it. */
  value: number | null;
  unit: string;
  /** `YYYY-MM-DD` from which it holds. */
  validFrom: string | null;
  /** As people say it: `2023`, `2016–2020`. */
  year: string | null;
  source: string;
  mark: Mark;
  /** The office has set it, so it holds until the office sets another. */
  isSet: boolean;
}

/** What the office set, with its words about where it comes from. */
export interface OwnFigure {
  name: string;
  validFrom: string;
  value: unknown;
  source: string;
}

/** The last entry that holds on a date; of two for one date the later one holds. */
function inForce<T extends { validFrom: string }>(entries: readonly T[], on: string): T | undefined {
  let found: T | undefined;
  for (const entry of entries) {
    if (entry.validFrom <= on && (found === undefined || found.validFrom <= entry.validFrom)) found = entry;
  }
  return found;
}

/** The figure in force on a date (`YYYY-MM-DD`): what the office set, or what was last published (3.1). */
export function figureOn(name: ParameterName, on: string, settings: readonly OwnFigure[]): Figure {
  const spec = specOf(name);
  const unit = spec.unit ?? '';
  const own = inForce(
    settings.filter((setting) => setting.name === name),
    on,
  );
  if (own) {
    const value = typeof own.value === 'number' ? own.value : null;
    return { name, value, unit, ...datesOf(own), source: own.source, mark: 'FOUND', isSet: true };
  }
  const published = inForce(PUBLISHED[name] ?? [], on);
  if (published) return { name, unit, ...published, isSet: false };
  return { name, value: null, unit, validFrom: null, year: null, source: spec.evidence, mark: 'UNSURE', isSet: false };
}

const datesOf = ({ validFrom }: OwnFigure) => ({ validFrom, year: validFrom.slice(0, 4) });
