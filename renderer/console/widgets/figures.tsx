import { useLanguage } from '../../text/language.ts';
import { countText } from '../../text/numbers.ts';
import './figures.css';

/** A count and what it is of. `alert`: somebody must look at it; `waiting`: something is still to be done. */
export type Figure = { name: string; n: number; tone?: 'alert' | 'waiting' | undefined };

/** A few large numbers in a row; `card` and `line` stand by themselves, `line` with little height. */
export function Figures({ of, look = 'plain' }: { of: readonly Figure[]; look?: 'plain' | 'card' | 'line' }) {
  const language = useLanguage();
  return (
    <dl className="figures" data-look={look}>
      {of.map(({ name, n, tone }) => (
        <div key={name} data-tone={tone}>
          <dt>{name}</dt>
          <dd className="tabular">{countText(n, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
