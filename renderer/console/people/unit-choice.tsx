import { useCeremony } from '../ceremony-context.tsx';
import { Choice } from '../widgets/choice.tsx';

const collator = new Intl.Collator('id', { numeric: true });

/** One unit of this ceremony, or '' for `every` one; as people order names, 2 before 10. */
export function UnitChoice(props: {
  label: string;
  labelled?: boolean;
  every: string;
  chosen: string;
  onChoose: (unit: string) => void;
}) {
  const { every, ...rest } = props;
  const units = useCeremony().overview?.units ?? [];
  const names = units.map(({ unit }) => unit).toSorted(collator.compare);
  return <Choice {...rest} options={[{ id: '', name: every }, ...names.map((name) => ({ id: name, name }))]} />;
}
