import { z } from 'zod';
import { enterStation } from '../../ceremony/enrolment.ts';
import { jsonOrNull } from '../../ledger/read-entry.ts';
import { assertNever, ok, type Result } from '../../result.ts';
import { noDelays } from '../../station/flow.ts';
import { Station } from '../../station/station.ts';
import type { StationStatus } from '../../station/status.ts';
import { openCeremony } from '../../ceremony/ceremony.ts';
import { scanInput, strokesInput } from '../call.ts';
import { keepMirror, type SecondPlace } from '../mirroring.ts';
import type { Preparing } from './preparing.ts';
import { refusalInWords, type Refusal } from '../words.ts';

/** A station without a screen: one JSON command in, one JSON answer out, and the answer only after it is durable. */
export type StationScript = {
  answer(line: string): Promise<string>;
  close(): void;
};

const command = z.union([
  z.strictObject({ scan: scanInput }),
  z.strictObject({ type: z.string().max(64), operator: z.string().max(64) }),
  z.strictObject({ confirm: z.literal(true) }),
  z.strictObject({ read: z.literal(true) }),
  z.strictObject({ sign: strokesInput }),
  z.strictObject({ cancel: z.literal(true) }),
]);
type Command = z.output<typeof command>;

export function openStationScript(
  path: string,
  world: Preparing & { program: string; secondPlace?: SecondPlace | undefined },
): Result<StationScript, Refusal> {
  const opened = openCeremony(path);
  if (!opened.ok) return opened;
  const ceremony = opened.value;
  const author = enterStation(ceremony.file, ceremony.picture().id, world.clock, world.random, world.program);
  if (!author.ok) {
    ceremony.close();
    return author;
  }
  const station = new Station({ ceremony, author: author.value, delays: noDelays, words: refusalInWords });
  const mirror = world.secondPlace === undefined ? null : keepMirror(ceremony, author.value.station, world.secondPlace);
  return ok({
    async answer(line) {
      // Windows begins a text file with a byte order mark.
      const given = command.safeParse(jsonOrNull(line.replace(/^\uFEFF/, '')));
      if (!given.success) return JSON.stringify({ error: { code: 'not-a-command' } });
      return JSON.stringify(replyOf(await obey(station, given.data), station));
    },
    close() {
      station.stop();
      mirror?.stop();
      ceremony.close();
    },
  });
}

async function obey(station: Station, given: Command): Promise<StationStatus> {
  if ('scan' in given) return station.scan(given.scan);
  if ('type' in given) return station.type(given.type, given.operator);
  if ('confirm' in given) return station.confirm();
  if ('read' in given) return station.read();
  if ('sign' in given) return station.sign(given.sign);
  if ('cancel' in given) return station.cancel();
  return assertNever(given);
}

function replyOf(status: StationStatus, station: Station): Record<string, unknown> {
  const { state } = status;
  if (state === 'thanks') {
    const acknowledged = station.acknowledged();
    if (acknowledged === null) throw new Error('thanks without an acknowledgement');
    const { seq, hash, receipt } = acknowledged;
    return { state, acknowledged: { seq, hash, receipt: receipt.code } };
  }
  if (state === 'refused') {
    const { reason, earlier } = status;
    return earlier === null ? { state, reason } : { state, reason, at: earlier.at, station: earlier.stationId };
  }
  if (state === 'scan-badge' && status.clock !== undefined) return { state, clock: status.clock };
  if (state === 'call-the-operator' && status.message !== null) return { state, message: status.message };
  return { state };
}
