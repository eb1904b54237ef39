import { consoleText } from '../text/console.ts';
import { startText } from '../text/setup.ts';
import { connect } from '../ui/client.ts';
import { mount } from '../ui/mount.tsx';
import { ConsoleApp } from './console-app.tsx';

startText({ console: consoleText });
mount(connect('console'), <ConsoleApp />);
