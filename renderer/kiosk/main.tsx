import { startText } from '../text/setup.ts';
import { kiosk } from '../text/kiosk.ts';
import { connect } from '../ui/client.ts';
import { mount } from '../ui/mount.tsx';
import { installDecoder } from './decoder.ts';
import { forbidEscapes } from './forbid-escapes.ts';
import { Kiosk } from './kiosk.tsx';

startText({ kiosk });
installDecoder();
forbidEscapes();
mount(connect('kiosk'), <Kiosk />);
