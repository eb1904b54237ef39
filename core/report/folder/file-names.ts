/**
 * Names of files out of names of units, as a stick, a Windows laptop and a mail server take them: plain letters, digits and
 * hyphens. A unit's name is no personal data; whoever writes a number into one finds it left out all the same.
 */
const mostCharacters = 60;
/** Windows keeps these names for devices, whatever stands behind the dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
/** As long as an employee's number, in one or in groups; nothing that a unit is called by has so many digits. */
const personalNumber = /\d(?:[^\p{L}\d]*\d){8,}/gu;

/** The words as somebody wrote them, without numbers that are a person's. */
export function withoutPersonalNumbers(words: string): string {
  return words.replace(personalNumber, '').trim();
}

/** `Dinas Pendidikan & Kebudayaan` becomes `dinas-pendidikan-kebudayaan`; what is left of nothing is `tanpa-nama`. */
export function fileNameOf(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(personalNumber, '')
    .replace(/-{2,}/g, '-')
    .slice(0, mostCharacters)
    .replace(/^-+|-+$/g, '');
  if (plain === '') return 'tanpa-nama';
  return reserved.test(plain) ? `${plain}-unit` : plain;
}

/** One name for each, in their order; of several that would be called alike the second ends in `-2`. */
export function fileNamesOf(words: readonly string[]): string[] {
  const taken = new Set<string>();
  return words.map((each) => {
    const plain = fileNameOf(each);
    let name = plain;
    for (let next = 2; taken.has(name); next++) name = `${plain}-${next}`;
    taken.add(name);
    return name;
  });
}
