import process from 'node:process';
import { median } from './figures.ts';

/** Seconds on the clock, and of the processor: all threads of this process. */
export type Spent = { wall: number; work: number };

export async function spent(task: () => Promise<unknown>): Promise<Spent> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await task();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1000, work: (user + system) / 1e6 };
}

/** Seconds, each the median of all rounds, and their ratio; `work` is the same ratio in processor time. */
export type Compared = { ours: number; floor: number; ratio: number; work: number };

/** Throws on no rounds. */
export function compared(ours: readonly Spent[], floor: readonly Spent[]): Compared {
  const medianOf = (rounds: readonly Spent[], what: keyof Spent) => median(rounds.map((round) => round[what]));
  const [oursTook, floorTook] = [medianOf(ours, 'wall'), medianOf(floor, 'wall')];
  return {
    ours: oursTook,
    floor: floorTook,
    ratio: oursTook / floorTook,
    work: medianOf(ours, 'work') / medianOf(floor, 'work'),
  };
}
