import { describe, expect, it } from 'vitest';
import { BODY_LINE, facts, html } from '../compiling.ts';

const found = (written: string, path: string, trustedMdx = false) =>
  facts(written, { path, trustedMdx }).problems.map(
    ({ name, severity, line, column, message }) =>
      `${severity} ${name} ${line - BODY_LINE + 1}:${column} ${/<\w+>/.exec(message)}`,
  );

describe('a component in Markdown', () => {
  const path = '2021/talks.md';

  it.each([
    ['Before <Cite source="q" /> after.', '1:8 <Cite>'],
    ['Before <Cite source="q"></Cite> after.', '1:8 <Cite>'],
    ['Before <cite /> after.', '1:8 <Cite>'],
    ['a\n\n<Figure src="still.jpg" alt="x" />', '3:1 <Figure>'],
    ['<Figure\n  caption="x > y"\n/>', '1:1 <Figure>'],
    ['<KeyPoints>\n\n- a\n\n</KeyPoints>', '1:1 <KeyPoints>'],
    ['<Video href="https://example.org/" />', '1:1 <Video>'],
    ['> <Quote by="A">b</Quote>', '1:3 <Quote>'],
  ])('says that it needs another kind of file: %j', (written, problem) => {
    expect(found(written, path)).toEqual([`error unknown-component ${problem}`]);
    expect(facts(written, { path }).problems[0]).toMatchObject({
      message: expect.stringContaining('.mdx'),
      hint: expect.stringContaining('Rename the file to talks.mdx'),
    });
  });

  it('hides no text', async () => {
    expect(await html('a <Cite source="q" /> b\n\n<Note>c</Note>', { path })).toMatch(/a  b[^]*c/);
  });

  it.each([
    '<cite>A book</cite> and <CITE title="x">another</CITE>',
    '<figure><img src="x.jpg" alt="y"><figcaption>z</figcaption></figure>',
    '<Figure id="a">\n\n![y](x.jpg)\n\n</Figure>',
    '`<Note>` and <br/>',
  ])('is not taken for HTML: %j', (written) => {
    expect(found(written, path)).toEqual([]);
  });
});

describe('a component in lower case', () => {
  const path = 'a.mdx';

  it.each([
    ['<figure src="x.jpg" alt="y" />', '1:1 <figure>', '<Figure>'],
    ['a <cite source="q" /> b', '1:3 <cite>', '<Cite>'],
    ['a <cite source="q"></cite> b', '1:3 <cite>', '<Cite>'],
    ['a <cite /> b', '1:3 <cite>', '<Cite>'],
    ['a\n\n<note>\n\nb\n\n</note>', '3:1 <note>', '<Note>'],
    ['<keypoints>\n\n- a\n\n</keypoints>', '1:1 <keypoints>', '<KeyPoints>'],
    ['<timeline>\n\na\n\n</timeline>', '1:1 <timeline>', '<Timeline>'],
    ['<video src="a.mp4" />', '1:1 <video>', '<Video>'],
  ])('says which is meant: %j', (written, problem, meant) => {
    expect(found(written, path)).toEqual([`error unknown-component ${problem}`]);
    expect(facts(written, { path }).problems[0]!.hint).toBe(`Did you mean ${meant}?`);
  });

  it('is not taken for HTML', () => {
    const written =
      'a <cite>b</cite>\n\n<figure id="c"><img src="x.jpg" alt="y" /><figcaption>z</figcaption></figure>';
    expect(found(written, path)).toEqual([]);
  });

  it('is found beside code too, which has HTML of its own', () => {
    const code = '{1}\n\n<figure set:html={a} />\n\n<video src="a.mp4" controls />\n\n';
    expect(found(`${code}a <cite source="q" />`, path, true)).toEqual([
      'error unknown-component 7:3 <cite>',
    ]);
  });
});
