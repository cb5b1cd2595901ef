// `npm start`: installs, builds and serves the site, and prints its address.
import { install, run } from './install.mjs';

install();
run('npm', ['run', '--silent', 'build']);
run('npx', ['vite', 'preview', '--port', process.env.PORT ?? '4173']);
