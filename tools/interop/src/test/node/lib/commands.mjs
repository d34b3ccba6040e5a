// What the driver understands. A command is {id, op, ...fields}; its answer carries the same id and
// either `result` or `error`, the SDK's own error object unchanged. Every event of the SDK becomes
// {event, data}.

import fs from 'node:fs';
import path from 'node:path';

const now = () => performance.now();

export class Commands {
  constructor(EC, write) {
    this.EC = EC;
    this.write = write;
    this.watchers = new Set(); // told of every event, printed or not
    this.printed = null;       // null prints all events, else a Set of names
    this.ops = { ...ops };
  }

  event(name, data = null) {
    for (const watch of this.watchers) watch(name, data);
    if (!this.printed || this.printed.has(name)) this.write({ event: name, data });
  }

  // Commands run side by side, as they would in a page.
  async run(command) {
    const { id, op } = command;
    try {
      const result = await this.ops[op](command, this);
      this.write({ id, op, result: result ?? null });
    } catch (error) {
      this.write({ id, op, error: error ?? { message: 'rejected with undefined' } });
    }
  }

  text(to, msg) {
    return this.conn.send(this.EC.message.create({ chatType: 'singleChat', type: 'txt', to, msg }));
  }
}

const ops = {
  // {options}: those of `new EC.connection`
  init({ options }, driver) {
    driver.conn = new driver.EC.connection(options);
    // The SDK looks a handler up by the event's name, so a Proxy hears those too that are in no typings.
    const hear = (_, name) => (typeof name === 'string' && name.startsWith('on') ? (data) => driver.event(name, data) : undefined);
    driver.conn.addEventHandler('driver', new Proxy({}, { get: hear, has: () => true }));
    return { version: driver.conn.version };
  },

  register: ({ username, password }, { conn }) => conn.registerUser({ username, password, nickname: '' }),

  // {user, pwd} or {user, accessToken}
  open: ({ user, pwd, accessToken }, { conn }) => conn.open(pwd === undefined ? { user, accessToken } : { user, pwd }),

  send: ({ to, text }, driver) => driver.text(to, text),

  // {to, event, exts}: a custom message; exts of any JSON type
  custom: ({ to, event, exts }, { EC, conn }) =>
    conn.send(EC.message.create({ chatType: 'singleChat', type: 'custom', to, customEvent: event, customExts: exts })),

  // {message}: any message, in the SDK's own words
  message: ({ message }, { EC, conn }) => conn.send(EC.message.create(message)),

  // {messageId, message}: what an earlier message is to be from now on
  edit: ({ messageId, message }, { EC, conn }) =>
    conn.modifyMessage({ messageId, modifiedMessage: EC.message.create(message) }),

  // {method, args}: any other call of the SDK's connection
  call: ({ method, args }, { conn }) => conn[method](...args),

  // {message, file, type}: a message with a file that lies at that path
  upload: ({ message, file, type }, { EC, conn }) => {
    const filename = path.basename(file);
    const data = new File([fs.readFileSync(file)], filename, { type });
    return conn.send(EC.message.create({ ...message, file: { url: '', filename, filetype: type, data } }));
  },

  // {url, secret, file}: puts what lies there into that file
  download: ({ url, secret, file }, { EC, conn }) => new Promise((resolve, reject) => {
    EC.utils.download.call(conn, {
      url,
      secret,
      headers: {},
      onFileDownloadComplete: (blob) => blob.arrayBuffer().then((bytes) => {
        fs.writeFileSync(file, Buffer.from(bytes));
        resolve({ length: bytes.byteLength, type: blob.type });
      }, reject),
      onFileDownloadError: reject,
    });
  }),

  // {url, secret}: the messages of a combined message
  parse: ({ url, secret }, { conn }) => conn.downloadAndParseCombineMessage({ url, secret }),

  close: (_, { conn }) => conn.close(),

  // {hosts}: who is asked where the server is, in place of the vendor's own
  discover({ hosts }, { conn }) {
    conn.dnsArr = hosts;
    conn.dnsTotal = hosts.length;
  },

  // {method, args}: a call of the SDK's logger
  logger: ({ method, args }, { EC }) => EC.logger[method](...args),

  // what the SDK logs is an event from now on
  hearLog(_, driver) { driver.EC.logger.onLog = (log) => driver.event('onLog', log); },

  // what a device that this login forces out is told of it
  setLoginInfoCustomExt: ({ ext }, { conn }) => conn.setLoginInfoCustomExt(ext),

  // {events: [names]}: print no others
  print({ events }, driver) { driver.printed = new Set(events); },

  // ---- measuring -------------------------------------------------------------------------------

  quiet(_, { EC }) { EC.logger.disableAll(); },

  usage,

  // {to, count}: sends without waiting, then waits for every acknowledgement
  async pipeline({ to, count }, driver) {
    const before = usage();
    const start = now();
    const startedAt = Date.now();
    const sends = [];
    for (let i = 0; i < count; i++) sends.push(driver.text(to, `${i} `.padEnd(20, 'x')));
    const handOverMs = now() - start;
    const outcomes = await Promise.allSettled(sends);
    const acked = outcomes.filter((o) => o.status === 'fulfilled').length;
    return { acked, startedAt, handOverMs, ackedMs: now() - start, cpuMs: usage().cpuMs - before.cpuMs };
  },

  // {from, count}: says {waiting} at once, answers when that many texts came
  async expect({ id, from, count }, driver) {
    const before = usage();
    const ids = new Set();
    let seen = 0;
    const all = new Promise((resolve) => {
      const watch = (name, data) => {
        if (name !== 'onTextMessage' || data.from !== from) return;
        ids.add(data.id);
        if (++seen < count) return;
        driver.watchers.delete(watch);
        resolve();
      };
      driver.watchers.add(watch);
    });
    driver.write({ id, waiting: true });
    await all;
    return { seen, duplicates: seen - ids.size, lastAt: Date.now(), cpuMs: usage().cpuMs - before.cpuMs };
  },

  // {to, count}: one text after the other, each when the one before is acknowledged
  async sequential({ to, count }, driver) {
    const samples = [];
    for (let i = 0; i < count; i++) {
      const sent = now();
      await driver.text(to, `${i} `.padEnd(20, 'x'));
      samples.push(now() - sent);
    }
    samples.sort((a, b) => a - b);
    const at = (p) => Math.round(samples[Math.ceil((p / 100) * count) - 1] * 1000) / 1000;
    return { p50Ms: at(50), p99Ms: at(99) };
  },
};

function usage() {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage().rss };
}
