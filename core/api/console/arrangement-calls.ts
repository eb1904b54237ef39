import { implement } from '@orpc/server';
import { undoArrangement } from '../../ceremony/arranging.ts';
import { pactFromOath, readOath, readPact } from '../../oath/read-text.ts';
import { suggestPhrases } from '../../oath/suggest-phrases.ts';
import type { PersonId } from '../../ledger/ids.ts';
import { checkOath } from '../../ceremony/texts.ts';
import { accepted } from '../accepted.ts';
import type { Desk } from '../desk.ts';
import { arrangementContract } from './arrangement-contract.ts';
import { checkOfNumber } from './arrangement-number.ts';
import { recordDutyOf, saveArrangement } from './arrangement-saving.ts';
import { arrangementOf, emblemOf, personArrangement, templateSummaries } from './arrangement-view.ts';
import { foundAtHome } from './found-at-home.ts';

const os = implement(arrangementContract);

/** How the ceremony is held, and a new ceremony. */
export function arrangementCalls(desk: Desk) {
  const place = () => desk.workplace();
  return {
    view: os.view.handler(() => arrangementOf(place().ceremony)),
    save: os.save.handler(async ({ input, errors }) => {
      const organiser = accepted(place().organiser(), errors);
      const { image, ...rest } = input;
      const bytes = image === undefined ? null : new Uint8Array(await image.arrayBuffer());
      return accepted(saveArrangement(place().ceremony, organiser, { ...rest, image: bytes }), errors);
    }),
    undo: os.undo.handler(({ errors }) => {
      const organiser = accepted(place().organiser(), errors);
      return accepted(undoArrangement(place().ceremony, organiser), errors);
    }),
    suggest: os.suggest.handler(({ input }) => suggestPhrases(input.text)),
    readOath: os.readOath.handler(({ input, errors }) => accepted(readOath(input.text), errors)),
    readPact: os.readPact.handler(({ input, errors }) => accepted(readPact(input.text), errors)),
    pactFromOath: os.pactFromOath.handler(({ input, errors }) => pactFromOath(accepted(checkOath(input.oath), errors))),
    checkNumber: os.checkNumber.handler(({ input }) => checkOfNumber(input)),
    emblem: os.emblem.handler(() => emblemOf(place().ceremony)),
    templates: os.templates.handler(() => templateSummaries()),
    found: os.found.handler(({ input, errors }) => {
      const { path, operatorPin } = accepted(foundAtHome(desk.home, input, desk.parts), errors);
      const opened = accepted(desk.change(path), errors);
      accepted(opened.unlock(input.passphrase), errors);
      return { header: opened.header(), pin: operatorPin, file: path };
    }),
    person: os.person.handler(({ input }) => personArrangement(place().ceremony.picture(), input.person as PersonId)),
    recordDuty: os.recordDuty.handler(({ input, errors }) => {
      const organiser = accepted(place().organiser(), errors);
      return accepted(recordDutyOf(place().ceremony, organiser, input), errors);
    }),
  };
}
