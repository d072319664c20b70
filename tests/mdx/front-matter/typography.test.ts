import { describe, expect, it } from 'vitest';
import { facts, html } from '../compiling.ts';

const front = (fields: string[], lang: string) =>
  facts('Text.', { fields: [`lang: ${lang}`, ...fields] }).facts!.front;

describe('a line end in a text of front matter', () => {
  it.each([
    ['folded', 'summary: >-\n  会谈结束，\n  没有结果。\n  双方 再谈。'],
    ['folded, with its last line end', 'summary: >\n  会谈结束，\n  没有结果。\n  双方 再谈。'],
    ['folded, with a comment', 'summary: >- # lede\n  会谈结束，\n  没有结果。\n  双方 再谈。'],
    ['without quotes', 'summary: 会谈结束，\n  没有结果。\n  双方 再谈。'],
    ['below its name', 'summary:\n  会谈结束，\n  没有结果。\n  双方 再谈。'],
    ['in double quotes', 'summary: "会谈结束，\n  没有结果。\n  双方 再谈。"'],
    ['in single quotes', "summary: '会谈结束，\n  没有结果。\n  双方 再谈。'"],
    ['as written', 'summary: |-\n  会谈结束，\n  没有结果。双方 再谈。'],
    ['with line ends of Windows', 'summary: >-\r\n  会谈结束，\r\n  没有结果。\r\n  双方 再谈。'],
  ])('is no space between two ideographs: %s', (_, field) => {
    expect(front([field], 'zh').summary?.trim()).toBe('会谈结束，没有结果。双方 再谈。');
  });

  it.each([
    ['zh', '他说：\n  “好”\n  就走了。', '他说：“好”就走了。'],
    ['zh', '他说：\n  "好"\n  就走了。', '他说：“好”就走了。'],
    ['ja', 'カタカナ\n  ひらがな、\n  終わり。', 'カタカナひらがな、終わり。'],
    ['en', 'The word 会\n  谈 means talks', 'The word 会谈 means talks'],
    ['zh', '会谈\n  NATO\n  结束', '会谈 NATO 结束'],
    ['ko', '회담이\n  끝났다', '회담이 끝났다'],
    ['en', 'Talks\n  in Geneva', 'Talks in Geneva'],
  ])('is one in %s by the letters beside it: %s', (lang, written, read) => {
    expect(front([`summary: ${written}`], lang).summary).toBe(read);
  });

  it('is none in any sentence, and a space that was typed stays', () => {
    const fields = [
      'image: { src: a.jpg, alt: 会谈\n  大厅, caption: 会谈\n  大厅 内 }',
      'changes:\n  - at: 2021-12-31T05:13\n    type: update\n    note: 会谈\n      结束',
      'sources:\n  id: a\n  title: 会谈\n    记录',
      'withdrawn: [{ at: 2022-01-31T05:13, reason: 会谈\n  取消 }]',
    ];
    const { image, changes, sources, withdrawn } = front(fields, 'zh');
    expect(image).toMatchObject({ alt: '会谈大厅', caption: '会谈大厅 内' });
    expect([changes[0]!.note, sources[0]!.title, withdrawn[0]!.reason]).toEqual([
      '会谈结束',
      '会谈记录',
      '会谈取消',
    ]);
  });
});

it('a line end in an attribute is no space between two ideographs either', async () => {
  const figure = '<Figure src="a.jpg" alt="会谈\n大厅" caption="会谈\n大厅 内" />';
  const printed = await html(figure, { fields: ['lang: zh'] });
  expect(printed).toContain('alt="会谈大厅" caption="会谈大厅 内"');
});
