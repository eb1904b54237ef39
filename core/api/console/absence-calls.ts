import { implement } from '@orpc/server';
import { explainAbsence } from '../../ceremony/explaining.ts';
import { accepted } from '../accepted.ts';
import type { Desk } from '../desk.ts';
import { absenceContract } from './absence-contract.ts';
import { absencesOf } from './absences.ts';

const os = implement(absenceContract);

/** Who has not signed, and the organiser's word on why. */
export function absenceCalls(desk: Desk) {
  const place = () => desk.workplace();
  return {
    list: os.list.handler(() => absencesOf(place().ceremony.picture())),
    explain: os.explain.handler(({ input, errors }) => {
      const organiser = accepted(place().organiser(), errors);
      return accepted(explainAbsence(place().ceremony, organiser, input), errors);
    }),
  };
}
