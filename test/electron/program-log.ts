import type { Readable } from 'node:stream';

/** What a program writes, with somebody waiting for a certain word. */
export type ProgramLog = {
  text: () => string;
  logged: (text: string) => Promise<string>;
  ended: (why: string) => void;
};

export function programLog(...streams: (Readable | null)[]): ProgramLog {
  let text = '';
  let end: string | null = null;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  for (const stream of streams) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      wake();
    });
  }
  return {
    text: () => text,
    ended: (why) => {
      end = why;
      wake();
    },
    logged: (wanted) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const line = text.split('\n').find((candidate) => candidate.includes(wanted));
          if (line === undefined && end === null) return;
          waiting.delete(look);
          if (line === undefined) reject(new Error(`${end} without writing “${wanted}”:\n${text}`));
          else resolve(line);
        };
        waiting.add(look);
        look();
      }),
  };
}
