import fc from 'fast-check';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'America/Juneau',
  'Antarctica/Troll',
  'Asia/Manila',
  'Europe/Dublin',
];

/** Time zones with odd offsets and odd changes among them. */
export const zone = fc.constantFrom(...zones);

/** Minutes from 1973, when the last zone gave up offsets with seconds, to 2100. */
export const minutes = fc.integer({ min: Date.UTC(1973) / 60_000, max: Date.UTC(2100) / 60_000 });
