// Drives the unmodified official web SDK in Node.js: commands are JSON lines on stdin, answers and
// events JSON lines on stdout. The commands are in lib/commands.mjs.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import readline from 'node:readline';
import { openCapture, installBrowser } from './lib/browser.mjs';
import { Commands } from './lib/commands.mjs';
import { jsonable } from './lib/jsonable.mjs';

// Synchronous, so that nothing is lost when the process ends.
function write(record) {
  let rest = Buffer.from(`${JSON.stringify(jsonable(record))}\n`);
  while (rest.length) {
    try {
      rest = rest.subarray(fs.writeSync(1, rest));
    } catch (e) {
      if (e.code === 'EPIPE') process.exit(0);
      if (e.code !== 'EAGAIN') throw e;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

// The SDK logs with console.*; stdout is ours alone, so its log goes to stderr, when asked for.
const verbose = process.env.OFFICIAL_CLIENT_LOG === '1';
for (const level of ['log', 'debug', 'info', 'warn', 'error', 'trace', 'table']) {
  console[level] = verbose
    ? (...args) => process.stderr.write(`${args.map((a) => (typeof a === 'string' ? a : JSON.stringify(jsonable(a)))).join(' ')}\n`)
    : () => {};
}

// Before the SDK is loaded: it picks its platform then.
installBrowser();
const EC = createRequire(import.meta.url)('easemob-websdk');

const commands = new Commands(EC.default ?? EC, write);
commands.ops.capture = ({ file }) => openCapture(file);
commands.ops.exit = () => { setImmediate(() => process.exit(0)); };

// The SDK leaves a promise unhandled when a server sends what it did not expect: every test looks.
process.on('unhandledRejection', (error) => commands.event('driver:unhandledRejection', error));
process.on('uncaughtException', (error) => commands.event('driver:uncaughtException', error));

readline.createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', (line) => commands.run(JSON.parse(line)))
  .on('close', () => process.exit(0));

write({ ready: true });
