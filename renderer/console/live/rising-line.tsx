import { useTranslation } from 'react-i18next';
import type { LivePicture } from '../../../core/api/contract.ts';
import { dayInWords, timeOfDay } from '../../text/dates.ts';
import { useLanguage } from '../../text/language.ts';
import { useCeremony, useCountText } from '../ceremony-context.tsx';
import { roundTop, stairsOf } from './scale.ts';
import { useSize } from './use-size.ts';

/** Room around the drawing for its labels, in letter heights. */
const room = { left: 3.4, right: 1, top: 1, bottom: 1.9 } as const;
/** So many letter heights between two times on the axis. */
const betweenTimes = 7;

/** How the signatures added up: a line that rises, with the last number at its end. */
export function RisingLine({ live, letter }: { live: LivePicture; letter: number }) {
  const { t } = useTranslation('console');
  const count = useCountText();
  const stepText = useStepText(live);
  const { size, measure } = useSize();
  const { steps, step } = live;
  const title = step === 'day' ? t('live.overDays') : t('live.over');
  const last = steps.at(-1);
  return (
    <figure className="live-line" ref={measure}>
      {last !== undefined && size.width > 0 && (
        <svg
          width={size.width}
          height={size.height}
          // A drawing is an image to those who do not see it; there is no file that an <img> could name.
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={`${title}. ${t('live.overText', { signed: count(last.signed), time: stepText(last.at) })}`}
          fontSize={letter}
        >
          <Drawing live={live} letter={letter} size={size} stepText={stepText} />
        </svg>
      )}
    </figure>
  );
}

/** A step in words: a time of day, or a day. */
export function useStepText({ step }: Pick<LivePicture, 'step'>): (at: string) => string {
  const language = useLanguage();
  const { timezone } = useCeremony().header;
  return (at) => (step === 'day' ? dayInWords(at.slice(0, 10), language) : timeOfDay(new Date(at), timezone, language));
}

function Drawing(props: {
  live: LivePicture;
  letter: number;
  size: { width: number; height: number };
  stepText: (at: string) => string;
}) {
  const { live, letter, size, stepText } = props;
  const count = useCountText();
  const { steps, step, stepMillis } = live;
  const box = {
    left: room.left * letter,
    right: size.width - room.right * letter,
    top: room.top * letter,
    bottom: size.height - room.bottom * letter,
  };
  const begin = Date.parse(steps[0]?.at ?? '') - stepMillis;
  const end = Date.parse(steps.at(-1)?.at ?? '');
  const top = roundTop(steps.at(-1)?.signed ?? 0);
  const x = (at: number) => box.left + ((at - begin) / Math.max(1, end - begin)) * (box.right - box.left);
  const y = (signed: number) => box.bottom - (signed / top) * (box.bottom - box.top);
  const points = stairsOf(begin, steps);
  const line = points.map(({ at, signed }) => `${x(at).toFixed(1)},${y(signed).toFixed(1)}`).join(' ');
  // No time stands twice on the axis.
  const most = Math.min(6, Math.round((end - begin) / stepMillis) + 1);
  const times = Math.max(2, Math.min(most, Math.floor((box.right - box.left) / (betweenTimes * letter))));
  const last = points.at(-1) ?? { at: begin, signed: 0 };
  return (
    <>
      {[0, top / 2, top].map((level) => (
        <g key={level} className="live-level">
          <line x1={box.left} x2={box.right} y1={y(level)} y2={y(level)} />
          <text x={box.left - letter * 0.5} y={y(level)} textAnchor="end" dominantBaseline="middle">
            {count(level)}
          </text>
        </g>
      ))}
      <polygon className="live-area" points={`${x(begin)},${y(0)} ${line} ${x(last.at)},${y(0)}`} />
      <polyline className="live-stroke" points={line} strokeWidth={letter / 5} />
      <circle className="live-dot" cx={x(last.at)} cy={y(last.signed)} r={letter / 3} />
      {Array.from({ length: times }, (_, index) => begin + ((end - begin) * index) / (times - 1)).map((at, index) => (
        <text
          key={at}
          className="live-time"
          x={x(at)}
          y={size.height - letter * 0.4}
          textAnchor={index === 0 ? 'start' : index === times - 1 ? 'end' : 'middle'}
        >
          {shortened(stepText(new Date(at).toISOString()), step)}
        </text>
      ))}
    </>
  );
}

/** Without the zone, or without the weekday and the year: they are the same all along the axis. */
function shortened(text: string, step: LivePicture['step']): string {
  if (step === 'minutes') return text.split(' ')[0] ?? text;
  return text.replace(/^[^\s,]+,? /, '').replace(/ \d{4}$/, '');
}
