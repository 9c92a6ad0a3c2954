import { getReliefPlaces } from '@jianghan/shared/relief/contract-apply';
import { STREETS } from '@jianghan/shared/relief/streets';
import { HOTLINE } from '../call-phone';
import { useRemote } from '../use-remote';

/** Phones of the streets; without a network the streets are known all the same. */
export function usePlaces() {
  const { data } = useRemote(getReliefPlaces, {});
  const phoneOf = (street: string | null) => data?.streets.find(({ officeId }) => officeId === street)?.phone;
  return { hotline: data?.hotline ?? HOTLINE, phoneOf };
}

/** 万松街道 of an id. */
export const streetName = (street: string | null) => STREETS.find(({ officeId }) => officeId === street)?.name;
