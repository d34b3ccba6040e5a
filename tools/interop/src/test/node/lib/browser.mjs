// The smallest browser the official web SDK is content with, on Node.js: window, location, navigator,
// localStorage, WebSocket, XMLHttpRequest and FileReader. `document` stays undefined: the SDK works without.
// It can also write what passes through it to a file.
import fs from 'node:fs';
import http from 'node:http';
import WS from 'ws';

let capture = null; // file descriptor
let sockets = 0;

/** From now on each frame and request goes to that file, one JSON object a line. */
export function openCapture(file) {
  if (capture !== null) fs.closeSync(capture);
  capture = fs.openSync(file, 'w');
}

function trace(record) {
  if (capture !== null) fs.writeSync(capture, `${JSON.stringify(record)}\n`);
}

const hex = (data) =>
  (data instanceof ArrayBuffer ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength)).toString('hex');

// A test must never talk to the real service.
function loopbackOnly(url) {
  const { hostname } = new URL(url);
  if (!/^(127(\.\d+){3}|localhost|\[::1\])$/.test(hostname)) throw new Error(`${hostname} is not a loopback address`);
}

class BrowserWebSocket extends WS {
  constructor(url, protocols) {
    loopbackOnly(url.replace(/^ws/, 'http'));
    super(url, protocols, { perMessageDeflate: false, origin: location.origin });
    this.n = ++sockets;
    // The SDK sets onopen, onmessage and onclose only; an 'error' nobody hears is an exception.
    this.on('error', (e) => trace({ ws: this.n, error: e.message }));
    this.on('close', (code) => trace({ ws: this.n, close: code }));
    this.on('message', (data, binary) => trace({ ws: this.n, dir: 'down', ...(binary ? { hex: hex(data) } : { text: data.toString() }) }));
  }

  send(data, ...rest) {
    trace({ ws: this.n, dir: 'up', ...(typeof data === 'string' ? { text: data } : { hex: hex(data) }) });
    return super.send(data, ...rest);
  }
}

const agent = new http.Agent({ keepAlive: true });

class BrowserRequest extends EventTarget {
  readyState = 0;
  status = 0;
  responseType = '';
  bytes = Buffer.alloc(0);
  timeout = 0;
  upload = new EventTarget();
  #headers = {};
  #answered = {};
  #done = false;

  open(method, url) {
    this.method = method.toUpperCase();
    this.url = new URL(url, location.href);
    this.#state(1);
  }

  setRequestHeader(name, value) { this.#headers[name.toLowerCase()] = String(value); }
  getResponseHeader(name) { return this.#answered[name.toLowerCase()] ?? null; }
  getAllResponseHeaders() { return Object.entries(this.#answered).map(([k, v]) => `${k}: ${v}\r\n`).join(''); }
  get responseText() { return this.bytes.toString(); }
  get response() {
    if (this.responseType === 'blob') return new Blob([this.bytes], { type: this.getResponseHeader('content-type') ?? '' });
    return this.responseType === 'json' ? JSON.parse(this.responseText) : this.responseText;
  }
  overrideMimeType() {}

  send(data) {
    loopbackOnly(this.url);
    trace({ http: 'request', method: this.method, path: this.url.pathname });
    if (this.timeout) this.timer = setTimeout(() => { this.#end('timeout'); this.request.destroy(); }, this.timeout);
    if (data instanceof FormData) this.#form(data);
    else this.#attempt(data ? Buffer.from(data) : Buffer.alloc(0));
  }

  async #form(form) {
    const written = new Response(form); // knows how a form is written, and its boundary
    this.#headers['content-type'] = written.headers.get('content-type');
    this.#attempt(Buffer.from(await written.arrayBuffer()));
  }

  abort() {
    this.#end('abort');
    this.request?.destroy();
  }

  #attempt(body) {
    const headers = { accept: '*/*', origin: location.origin, ...this.#headers };
    if (this.method !== 'GET') headers['content-length'] = body.length;
    const request = http.request(this.url, { method: this.method, headers, agent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', () => this.#end('error'));
      response.on('end', () => {
        this.#answered = response.headers;
        this.bytes = Buffer.concat(parts);
        this.statusText = response.statusMessage;
        trace({ http: 'answer', status: response.statusCode });
        this.#end('load', response.statusCode);
      });
    });
    request.on('error', (e) => {
      // As a browser does: a kept connection that the server closed meanwhile is no failure.
      if (request.reusedSocket && e.code === 'ECONNRESET' && !this.#done) this.#attempt(body);
      else this.#end('error');
    });
    this.request = request;
    request.end(body);
  }

  #end(event, status = 0) {
    if (this.#done) return;
    this.#done = true;
    clearTimeout(this.timer);
    this.status = status;
    this.#state(4);
    this.#fire(event);
    this.#fire('loadend');
  }

  #state(state) {
    this.readyState = state;
    this.#fire('readystatechange');
  }

  #fire(type) {
    const event = new Event(type);
    this[`on${type}`]?.(event);
    this.dispatchEvent(event);
  }
}

class BrowserFileReader extends EventTarget {
  result = null;

  readAsArrayBuffer(blob) { this.#read(blob.arrayBuffer()); }
  readAsText(blob) { this.#read(blob.text()); }

  async #read(bytes) {
    this.result = await bytes;
    for (const type of ['load', 'loadend']) {
      const event = new Event(type);
      Object.defineProperty(event, 'target', { value: this });
      this[`on${type}`]?.(event);
      this.dispatchEvent(event);
    }
  }
}

// The SDK also writes localStorage as plain properties, which an ordinary object serves as well.
const storageMethods = {
  getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; },
  setItem(key, value) { this[key] = String(value); },
  removeItem(key) { delete this[key]; },
};

/** Must run before the SDK is loaded. */
export function installBrowser() {
  const events = new EventTarget();
  const globals = {
    self: globalThis,
    window: globalThis,
    location: new URL('http://127.0.0.1'),
    navigator: { userAgent: `Mozilla/5.0 (Node.js ${process.version})`, onLine: true, platform: 'Node.js', language: 'en' },
    localStorage: Object.create(storageMethods),
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    WebSocket: BrowserWebSocket,
    XMLHttpRequest: BrowserRequest,
    FileReader: BrowserFileReader,
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
  }
}
