import { createContext, useContext, useState, type ReactNode } from 'react';
import type { Words } from '../../core/api/contract.ts';
import type { IkrarClient } from '../ui/client.ts';
import { useClient } from '../ui/connection.tsx';
import { refusalOf } from '../ui/refusal.ts';

type Kiosk = IkrarClient['kiosk'];
type Asked = 'typed-number';

/** What a screen may ask of the core. The answer comes back as the next status, never as a return value. */
export type Commands = {
  run: (command: (kiosk: Kiosk) => Promise<unknown>, asked?: Asked) => void;
  /** What the last command was about; a refusal of a typed number wants other words than that of a badge. */
  asked: Asked | null;
  /** A command is on its way: its button rests, so that a double tap counts once. */
  busy: boolean;
  /** Why the last command was refused; `line` when it did not reach the core. */
  trouble: Words | 'line' | null;
};

const CommandsContext = createContext<Commands | null>(null);

/** `screen` names what is on screen: trouble of one screen is not carried to the next. */
export function CommandsProvider({ screen, children }: { screen: string; children: ReactNode }) {
  const client = useClient();
  const [running, setRunning] = useState(0);
  const [troubled, setTrouble] = useState<{ screen: string; trouble: Commands['trouble'] } | null>(null);
  const trouble = troubled?.screen === screen ? troubled.trouble : null;
  const [asked, setAsked] = useState<Asked | null>(null);
  // Back at the operator's screen a badge may be shown instead, so the number is forgotten there.
  const [shown, setShown] = useState(screen);
  if (shown !== screen) {
    setShown(screen);
    if (!screen.startsWith('["refused"')) setAsked(null);
  }
  const run: Commands['run'] = (command, about) => {
    setAsked(about ?? null);
    void perform(command);
  };

  async function perform(command: (kiosk: Kiosk) => Promise<unknown>) {
    setRunning((count) => count + 1);
    setTrouble(null);
    try {
      await command(client.kiosk);
    } catch (failure) {
      setTrouble({ screen, trouble: refusalOf(failure)?.words ?? 'line' });
    } finally {
      setRunning((count) => count - 1);
    }
  }

  return <CommandsContext value={{ run, busy: running > 0, asked, trouble }}>{children}</CommandsContext>;
}

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (commands === null) throw new Error('no CommandsProvider above this screen');
  return commands;
}
