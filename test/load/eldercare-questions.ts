import { ALL_NEEDS, type Need } from '@jianghan/shared/eldercare/places';
import { metresBetween, minutesFor } from '@jianghan/shared/eldercare/walking';
import { type BenchPlace, randomFrom } from './eldercare-places';

/** The nearest twenty with three filters: a need, a level, free beds. */
export interface BenchQuestion {
  lng: number;
  lat: number;
  need: Need;
  level: number;
}

const WALKING = { circleMetres: 770, detour: 1.3 };
const LIMIT = 20;
const ASKED_NEEDS = ALL_NEEDS.slice(0, 7);
const NEAR_DEGREES = 0.05;

/** Somebody near some place, as people are. */
export function makeQuestions(places: readonly BenchPlace[], count: number): BenchQuestion[] {
  const random = randomFrom(11);
  const rounded = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  return Array.from({ length: count }, () => {
    const place = places[Math.floor(random() * places.length)] as BenchPlace;
    return {
      lng: rounded(place.lng + (random() - 0.5) * NEAR_DEGREES),
      lat: rounded(place.lat + (random() - 0.5) * NEAR_DEGREES),
      need: ASKED_NEEDS[Math.floor(random() * ASKED_NEEDS.length)] as Need,
      level: Math.floor(random() * 5),
    };
  });
}

export function pathOf({ lng, lat, need, level }: BenchQuestion): string {
  return `/api/v1/places?lng=${lng}&lat=${lat}&within=all&needs=${need}&level=${level}&freeBeds=true&limit=${LIMIT}`;
}

export function requestOf(path: string): string {
  return `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;
}

/** What must be answered, found by looking at every place: ids in their order. */
export function rightAnswer(places: readonly BenchPlace[], question: BenchQuestion): string[] {
  const bit = 1 << ALL_NEEDS.indexOf(question.need);
  const fit = places.filter(
    ({ needs, levels, bedsFree }) =>
      (needs & bit) !== 0 && (levels & (1 << question.level)) !== 0 && (bedsFree ?? 0) > 0,
  );
  return fit
    .map((place) => ({ place, minutes: minutesFor(metresBetween(question, place), WALKING) }))
    .sort(
      (one, other) =>
        one.minutes - other.minutes ||
        (other.place.bedsFree ?? 0) - (one.place.bedsFree ?? 0) ||
        other.place.star - one.place.star ||
        (one.place.id < other.place.id ? -1 : 1),
    )
    .slice(0, LIMIT)
    .map(({ place }) => place.id);
}
