// Messages per second and CPU time of the official client, against a running server:
//   node throughput.mjs --rest=http://127.0.0.1:PORT --socket=ws://127.0.0.1:PORT/websocket
//     [--app-key=org#app] [--count=10000] [--runs=3] [--pid=PID of the server, for its CPU time]
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: args } = parseArgs({
  options: {
    rest: { type: 'string' },
    socket: { type: 'string' },
    'app-key': { type: 'string', default: 'org#app' },
    count: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    pid: { type: 'string' },
  },
});
if (!args.rest || !args.socket) {
  console.error('throughput.mjs needs --rest=URL and --socket=URL of a running server');
  process.exit(2);
}
const count = Number(args.count);

/** One driver process. */
class Client {
  #process = spawn(process.execPath, [fileURLToPath(new URL('./official-client.mjs', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
  #answers = new Map();
  trouble = [];

  constructor() {
    readline.createInterface({ input: this.#process.stdout }).on('line', (line) => {
      const r = JSON.parse(line);
      if (r.event) this.trouble.push(r.event);
      const waiting = this.#answers.get(r.id);
      if (r.waiting) waiting.started();
      else if (r.error) waiting.reject(new Error(`${r.op}: ${JSON.stringify(r.error)}`));
      else waiting?.resolve(r.result);
    });
  }

  cmd(op, fields, started = () => {}) {
    const id = this.#answers.size + 1;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, { resolve, reject, started });
      this.#process.stdin.write(`${JSON.stringify({ id, op, ...fields })}\n`);
    });
  }

  async login(user) {
    await this.cmd('init', { options: { appKey: args['app-key'], isHttpDNS: false, url: args.socket, apiUrl: args.rest, https: false } });
    await this.cmd('quiet');
    await this.cmd('print', { events: ['onError', 'onDisconnected', 'onReconnecting', 'driver:unhandledRejection'] });
    await this.cmd('register', { username: user, password: 'pw' });
    await this.cmd('open', { user, pwd: 'pw' });
  }

  exit() { this.#process.stdin.end(); }
}

// At 100 ticks a second.
const cpuOf = (pid) => {
  if (!pid) return null;
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

for (let run = 1; run <= Number(args.runs); run++) {
  const [a, b] = [`a${run}-${Date.now()}`, `b${run}-${Date.now()}`];
  const sender = new Client();
  const receiver = new Client();
  await Promise.all([sender.login(a), receiver.login(b)]);

  const serverCpu = cpuOf(args.pid);
  let received;
  await new Promise((started) => { received = receiver.cmd('expect', { from: a, count }, started); });
  const sent = await sender.cmd('pipeline', { to: b, count });
  const got = await received;
  const server = args.pid ? cpuOf(args.pid) - serverCpu : null;
  const one = await sender.cmd('sequential', { to: b, count: 1000 });

  const receivedMs = got.lastAt - sent.startedAt;
  console.log(JSON.stringify({
    run, count,
    acked: sent.acked, received: got.seen, duplicates: got.duplicates,
    handOverMs: Math.round(sent.handOverMs),
    ackedPerSecond: Math.round(sent.acked / (sent.ackedMs / 1000)),
    receivedPerSecond: Math.round(count / (receivedMs / 1000)),
    senderCpuMicrosPerMessage: Math.round((sent.cpuMs * 1000) / count),
    receiverCpuMicrosPerMessage: Math.round((got.cpuMs * 1000) / count),
    serverCpuMicrosPerMessage: server === null ? null : Math.round((server * 1000) / count),
    oneAtATime: one,
    rssMiB: await Promise.all([sender, receiver].map(async (c) => Math.round((await c.cmd('usage')).rssBytes / 2 ** 20))),
    trouble: [...sender.trouble, ...receiver.trouble],
  }));
  sender.exit();
  receiver.exit();
}
