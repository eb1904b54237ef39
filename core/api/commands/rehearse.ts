/** The rehearsal, as a carrier calls it. */
export { rehearse, type Rehearsed, type RehearsalOrder } from '../../rehearsal/rehearse.ts';
export { openSample, sampleOperatorPin, samplePeople } from '../../rehearsal/sample.ts';
export { rehearsalPassphrase } from '../../rehearsal/rehearsal-ceremony.ts';
