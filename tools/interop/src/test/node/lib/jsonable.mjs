// Turns any value the SDK hands out into something JSON.stringify accepts.

const MAX_DEPTH = 12;

export function jsonable(value, seen = [], depth = 0) {
  if (typeof value === 'bigint' || typeof value === 'symbol') return value.toString();
  if (typeof value === 'function' || value === undefined) return undefined;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (seen.includes(value)) return '[circular]';
  if (depth > MAX_DEPTH) return '[deep]';

  // A 64-bit number of the SDK's protobuf library: text, for JSON numbers lose digits.
  if (typeof value.low === 'number' && typeof value.high === 'number') {
    const high = BigInt(value.unsigned ? value.high >>> 0 : value.high);
    return ((high << 32n) | BigInt(value.low >>> 0)).toString();
  }
  if (value instanceof ArrayBuffer) return { $bytes: Buffer.from(value).toString('hex') };
  if (ArrayBuffer.isView(value)) {
    return { $bytes: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex') };
  }
  if (value instanceof XMLHttpRequest) return { $request: { status: value.status, text: value.responseText } };
  if (value instanceof Event) return { $event: value.type };

  const path = [...seen, value];
  const next = (v) => jsonable(v, path, depth + 1);
  if (Array.isArray(value)) return value.map((v) => next(v) ?? null);
  const out = value instanceof Error ? { name: value.name, message: value.message } : {};
  for (const key of Object.keys(value)) {
    const v = next(value[key]);
    if (v !== undefined) out[key] = v;
  }
  return out;
}
