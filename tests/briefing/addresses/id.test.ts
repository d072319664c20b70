import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFault, idOf, isBriefing } from '../../../src/briefing/addresses/id.ts';

describe('idOf', () => {
  it.each([
    ['2021/biden-putin-call.mdx', '2021/biden-putin-call'],
    ['guide/index.mdx', 'guide'],
    ['guide/index.md', 'guide'],
    ['a.mdx.md', 'a.mdx'],
    ['card-index.mdx', 'card-index'],
    ['index.mdx', ''],
    ['h/u\u0308ber.md', 'h/\u00fcber'],
  ])('%s is %j', (path, id) => {
    expect(idOf(path)).toBe(id);
  });
});

describe('isBriefing', () => {
  it.each(['a.mdx', 'a/b.md', '2021/index.mdx'])('%s is one', (path) => {
    expect(isBriefing(path)).toBe(true);
  });
  it.each([
    '_a.mdx',
    '_drafts/a.mdx',
    'a/_b.md',
    '.a.mdx',
    '.git/a.md',
    'a.txt',
    'a.MDX',
    'a.mdx~',
    'mdx',
  ])('%s is none', (path) => {
    expect(isBriefing(path)).toBe(false);
  });
});

describe('idFault', () => {
  it.each([
    'call',
    '2021/biden-putin-call',
    'a/2',
    'чрезвычайно',
    '会談/2021',
    'über-uns',
    'changes-ahead',
  ])('%s is fine', (id) => {
    expect(idFault(id)).toBeUndefined();
  });

  it.each([
    ['Call', 'call'],
    ['2021/Biden Putin', '2021/biden-putin'],
    ['a_b', 'a-b'],
    ['a--b', 'a-b'],
    ['a.b', 'a-b'],
    ['-a', 'a'],
    ['a%20b', 'a-20b'],
    ['putin’s-call', 'putins-call'],
  ])('%s is not, and %s would be', (id, better) => {
    expect(idFault(id)?.hint).toContain(`to ${better}.`);
    expect(idFault(better)).toBeUndefined();
  });

  it.each(['call/changes', 'call/at', 'at/call', 'call/at/x', 'changes', 'call/changes/2'])(
    '%s is taken',
    (id) => {
      expect(idFault(id)?.message).toContain('Dateline makes itself');
    },
  );

  it('is not longer than file systems take', () => {
    expect(idFault(`2021/${'a'.repeat(200)}`)).toBeUndefined();
    expect(idFault(`2021/${'é'.repeat(101)}`)?.message).toContain('too long');
  });

  it('keeps the pages of the list of briefings free', () => {
    expect(idFault('2')?.message).toContain('/briefings/2/');
    expect(idFault('2021/2')).toBeUndefined();
  });

  it('says what to do about an index.mdx at the top', () => {
    expect(idFault('')?.hint).toContain('folder');
  });

  it.each(['x/🎉', 'x/-', '🎉/x'])('suggests no name for %s that is none', (id) => {
    expect(idFault(id)?.hint).toMatch(/^Give "(🎉|-)" a name/u);
  });

  it('always has advice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (id) => {
        const fault = idFault(id);
        expect(fault === undefined || (fault.message !== '' && fault.hint !== '')).toBe(true);
      }),
    );
  });
});
