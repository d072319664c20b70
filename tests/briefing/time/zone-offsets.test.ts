import { describe, expect, it } from 'vitest';
import { stretchAt } from '../../../src/briefing/time/zone-offsets.ts';

describe('stretchAt', () => {
  const spring = Date.UTC(2021, 2, 28, 1);
  const autumn = Date.UTC(2021, 9, 31, 1);

  it('begins with a change of the clocks and ends with the next one', () => {
    // Asked for at its very first moment, when nothing of the zone is known yet.
    expect(stretchAt(spring, 'Europe/Lisbon')).toEqual({
      from: spring,
      until: autumn,
      ahead: 3_600_000,
      offset: '+01:00',
    });
    expect(stretchAt(spring - 1, 'Europe/Lisbon')).toMatchObject({ until: spring, ahead: 0 });
    expect(stretchAt(autumn, 'Europe/Lisbon')).toMatchObject({ from: autumn, ahead: 0 });
  });

  it('is asked for once', () => {
    expect(stretchAt(spring + 1, 'Europe/Lisbon')).toBe(stretchAt(autumn - 1, 'Europe/Lisbon'));
  });

  it('has no end where clocks are never changed', () => {
    expect(stretchAt(spring, 'UTC')).toEqual({
      from: -Infinity,
      until: Infinity,
      ahead: 0,
      offset: '+00:00',
    });
  });
});
