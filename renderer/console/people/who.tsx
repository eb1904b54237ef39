/** Position and unit of a person, and the code that tells namesakes apart; under their name. */
export function Who({ person: { id, unit, position } }: { person: { id: string; unit: string; position: string } }) {
  return (
    <div>
      {position !== '' && <p>{position}</p>}
      <p>{unit}</p>
      <p>
        <small>{id}</small>
      </p>
    </div>
  );
}
