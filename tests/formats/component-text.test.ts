import { describe, expect, it } from 'vitest';
import type { ComponentNode } from '../../src/briefing/body.ts';
import { componentText } from '../../src/formats/component-text.ts';
import { plainBody } from '../../src/formats/search/plain-body.ts';

const settings = { lang: 'en', locale: 'en-GB', zone: 'Europe/Berlin' };

const node = (
  component: ComponentNode['component'],
  props: ComponentNode['props'],
): ComponentNode => ({ component, props, children: ['<p>Within.</p>'] });

describe('the words of a component', () => {
  it.each([
    [node('Quote', { by: 'Ada', date: '2022-01', via: '' }), { by: 'Ada', date: 'January 2022' }],
    [node('Figure', { src: './a.png', alt: 'A map', wide: true }), { alt: 'A map' }],
    [node('Note', {}), { label: 'Background' }],
    [node('Timeline', {}), {}],
    [node('Picture', { src: './a.png', alt: 'A map' }), {}],
    [
      node('Judgement', { likelihood: 'likely', by: 'Ada' }),
      { label: 'Judgement', likelihood: 'Likely', percent: '(55–80 %)', by: 'Ada' },
    ],
  ])('%j', (one, words) => expect(componentText(one, settings)).toEqual(words));
});

describe('in search', () => {
  it.each([
    [node('Figure', { alt: 'A', caption: 'B & C', credit: 'D' }), '', '<p>B &amp; C, D</p>'],
    [node('Video', { caption: 'A', programme: 'B', transcript: 'C' }), '', '<p>A, B</p><p>C</p>'],
    [node('KeyPoints', { title: 'Now' }), '<p>Now</p>', ''],
    [node('Note', { type: 'caveat' }), '', ''],
    [node('Quote', { by: 'Ada', role: 'Chair' }), '', '<p>Ada, Chair</p>'],
    [
      node('Event', { at: '2022-01-09', until: '2022-01-10', place: 'Geneva' }),
      '<p>9 January 2022, 10 January 2022, Geneva</p>',
      '',
    ],
    [
      node('Judgement', { likelihood: 'likely', confidence: 'low' }),
      '',
      '<p>Likely, low confidence</p>',
    ],
  ])('%j says no more than its page', (one, before, after) => {
    expect(plainBody([one], settings)).toBe(`${before}<p>Within.</p>${after}`);
  });
});
