/** The classes of employment that minutes count by; anything else stays as the roster writes it. */
export const employmentClasses = ['PNS', 'CPNS', 'PPPK', 'PPPK paruh waktu', 'non-ASN'] as const;
export type EmploymentClass = (typeof employmentClasses)[number];

const rules: readonly [RegExp, EmploymentClass][] = [
  [/\bPARUH WAKTU\b/, 'PPPK paruh waktu'],
  [
    /\bNON ?ASN\b|\bTHL\b|\bHARIAN\b|\bHONORER\b|\bKONTRAK\b|\bPPNPN\b|\bPJLP\b|\bBLUD\b|\bPTT\b|\bGTT\b|\bBUKAN ASN\b/,
    'non-ASN',
  ],
  [/^(?:PPPK|P3K|PEGAWAI PEMERINTAH DENGAN PERJANJIAN KERJA)\b/, 'PPPK'],
  [/^(?:CPNS|CALON (?:PNS|PEGAWAI NEGERI SIPIL))\b/, 'CPNS'],
  [/^(?:PNS|PEGAWAI NEGERI SIPIL)\b/, 'PNS'],
];

/** The class behind a label such as `PPPK Aktif` or `Tenaga Harian Lepas`; null when it names none. */
export function employmentClassOf(text: string): EmploymentClass | null {
  const exact = employmentClasses.find((known) => known === text);
  if (exact !== undefined || text === '') return exact ?? null;
  const label = text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, ' ')
    .trim();
  return rules.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

/** The column `STATUS CPNS PNS` holds one letter. */
export function employmentClassOfLetter(text: string): EmploymentClass | null {
  const letter = text.trim().toUpperCase();
  if (letter === 'C') return 'CPNS';
  return letter === 'P' ? 'PNS' : employmentClassOf(text);
}
