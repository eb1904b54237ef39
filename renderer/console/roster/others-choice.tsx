import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useCountText } from '../ceremony-context.tsx';
import { Note } from '../widgets/note.tsx';

/** What becomes of people who are on the roster and not in the file. */
export type Others = 'leave' | 'stay';
const choices: readonly Others[] = ['stay', 'leave'];

/** A list of one unit must not send all the others home: whether they leave is asked, and nothing is chosen beforehand. */
export function OthersChoice(props: {
  removed: number;
  signers: number;
  chosen: Others | null;
  onChoose: (chosen: Others) => void;
}) {
  const { removed, signers, chosen, onChoose } = props;
  const { t } = useTranslation('console');
  const count = useCountText();
  const grave = signers > 0 && chosen === 'leave';
  return (
    <Note tone={grave ? 'alert' : 'waiting'}>
      <div className="roster-others">
        <p id="roster-others">
          {grave ? t('roster.dropsSigners', { n: count(signers) }) : t('roster.others', { n: count(removed) })}
        </p>
        <ToggleButtonGroup
          className="segments"
          aria-labelledby="roster-others"
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={([key]) => {
            const next = choices.find((one) => one === key);
            if (next !== undefined) onChoose(next);
          }}
        >
          {choices.map((one) => (
            <ToggleButton key={one} id={one} className="segment">
              {t(`roster.othersChoice.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </Note>
  );
}
