/** Why a row of the roster is refused: the office must correct the sheet. */
export type RowError =
  | NumberError
  | 'id-duplicate'
  | 'name-missing'
  | 'name-too-long'
  | 'unit-missing'
  | 'text-too-long'
  | 'text-unsafe'
  /** A quotation mark that nothing closes, or one in the middle of a quoted cell. */
  | 'quotes-broken'
  /** More cells than the header has: usually a comma inside a name, so every cell after it has moved. */
  | 'cells-beyond-header';

/** What makes an employee number impossible. */
export type NumberError =
  | 'id-not-digits'
  | 'id-length'
  | 'id-date'
  /** Digits 13 and 14: 01 to 12 is a month (PNS), 21 to 29 a contract (PPPK). */
  | 'id-months'
  | 'id-sex'
  /** Scientific notation, `####`, or a serial of 000, which is never issued: only 15 digits survived a spreadsheet. */
  | 'id-damaged-by-spreadsheet';

/** Worth a look; the person is accepted. */
export type RowWarning =
  | NumberWarning
  /** The same number comes again further down under another name, and that row is refused. */
  | 'id-also-in-later-row'
  | 'unit-column-missing'
  /** The unit is written otherwise elsewhere, in capitals or spaces alone; that spelling is taken. */
  | 'unit-spelling'
  /** The roster has somebody of this name and unit without a number: perhaps the same person. */
  | 'namesake-without-number'
  | 'age-under-17'
  | 'age-over-70'
  | 'start-before-age-16'
  | 'start-after-ceremony'
  | 'sex-contradicts-column'
  | 'birth-date-contradicts-column'
  | 'class-contradicts-column';

/** What is unusual about a number by itself. */
export type NumberWarning =
  | 'id-missing'
  /** One digit of an NIP was lost, probably in typing. */
  | 'id-17-digits'
  /** The old form, out of use since 2008. */
  | 'id-9-digits'
  /** A whole number of more than 15 digits in a cell that is no text: the program that wrote it kept them all, the next may not. */
  | 'id-saved-as-number'
  | 'nik-length'
  | 'nik-birth-date';

/**
 * `row` as the spreadsheet numbers it, from 1; `column` as the header writes it, empty when the whole row is meant; `sheet` where
 * more than one sheet of the file lists people.
 */
export type RowNote<Code extends RowError | RowWarning = RowError | RowWarning> = {
  sheet?: string;
  row: number;
  column: string;
  code: Code;
};
