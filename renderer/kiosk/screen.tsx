import type { CeremonyHeader, StationStatus } from '../../core/api/contract.ts';
import { assertNever } from '../ui/assert-never.ts';
import type { CameraState } from './camera.ts';
import { CallTheOperator } from './call-the-operator.tsx';
import { Closed } from './closed.tsx';
import { ConfirmIdentity } from './confirm-identity.tsx';
import { ReadPact } from './read-pact.tsx';
import { Refused } from './refused.tsx';
import { ScanBadge } from './scan-badge.tsx';
import { SignPact } from './sign-pact.tsx';
import { Thanks } from './thanks.tsx';

/** Which screen: a pure function of the station's status. */
export function Screen({ header, status, camera }: { header: CeremonyHeader; status: StationStatus; camera: CameraState }) {
  switch (status.state) {
    case 'scan-badge':
      return <ScanBadge header={header} camera={camera} clock={status.clock ?? null} />;
    case 'confirm-identity':
      return <ConfirmIdentity person={status.person} />;
    case 'read-pact':
      return <ReadPact person={status.person} pact={status.pact} />;
    case 'sign-pact':
      return <SignPact person={status.person} saving={status.saving} />;
    case 'thanks':
      return <Thanks header={header} person={status.person} receipt={status.receipt} />;
    case 'refused':
      return <Refused header={header} status={status} />;
    case 'call-the-operator':
      return <CallTheOperator header={header} status={status} />;
    case 'closed':
      return <Closed header={header} signed={status.signed} />;
    default:
      return assertNever(status);
  }
}
