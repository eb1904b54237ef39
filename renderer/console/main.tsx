import { consoleText } from '../text/console.ts';
import { projector } from '../text/projector.ts';
import { startText } from '../text/setup.ts';
import { connect } from '../ui/client.ts';
import { mount } from '../ui/mount.tsx';
// Before the screens, whose own style sheets build on it.
import './console.css';
import { ConsoleApp } from './console-app.tsx';
import { letWidgetsSpeak } from './widgets/widget-words.ts';

const text = startText({ console: consoleText, projector });
letWidgetsSpeak(() => (text.language === 'en' ? 'en' : 'id'));
mount(connect('console'), <ConsoleApp />);
