import { implement } from '@orpc/server';
import { accepted } from './accepted.ts';
import { contract } from './contract.ts';
import { consoleCalls } from './console/calls.ts';
import type { Desk } from './desk.ts';
import type { CeremonyRouter } from './granted.ts';
import { latest } from './latest.ts';

const os = implement(contract);

/** The whole contract, served by one desk. */
export function ceremonyRouter(desk: Desk): CeremonyRouter {
  const station = () => desk.workplace().station;
  const reading = () => desk.workplace().reading;
  return os.router({
    header: os.header.handler(() => desk.workplace().header()),
    kiosk: {
      watch: os.kiosk.watch.handler(({ signal }) =>
        latest(
          (wake) => desk.onChange((workplace, woken) => workplace.station.onChange(woken), wake),
          () => station().status(),
          signal,
        ),
      ),
      health: os.kiosk.health.handler(({ signal }) =>
        latest(
          (wake) => desk.onChange((workplace, woken) => workplace.onHealthChange(woken), wake),
          () => desk.workplace().health(),
          signal,
        ),
      ),
      scan: os.kiosk.scan.handler(({ input }) => station().scan(input.text)),
      type: os.kiosk.type.handler(({ input }) => station().type(input.number, input.operator)),
      confirm: os.kiosk.confirm.handler(() => station().confirm()),
      read: os.kiosk.read.handler(() => station().read()),
      sign: os.kiosk.sign.handler(({ input }) => station().sign(input.strokes)),
      cancel: os.kiosk.cancel.handler(() => station().cancel()),
      callOperator: os.kiosk.callOperator.handler(() => station().callOperator()),
      close: os.kiosk.close.handler(({ input, errors }) => accepted(station().close(input.operator), errors)),
      touch: os.kiosk.touch.handler(() => station().touch()),
    },
    projector: {
      watch: os.projector.watch.handler(({ signal }) =>
        latest(
          (wake) => desk.onChange((workplace, woken) => workplace.reading.onChange(woken), wake),
          () => reading().status(),
          signal,
        ),
      ),
    },
    clicker: {
      step: os.clicker.step.handler(({ input, errors }) => accepted(reading().step(input.step), errors)),
    },
    console: consoleCalls(desk),
  });
}
