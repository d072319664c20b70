import { expect, it } from 'vitest';
import { openSearch } from '../../src/formats/opensearch.ts';

const described = {
  name: 'Desk & Dateline of the <Parliamentary> Library with many more words',
  description: 'What was known, and when.',
  lang: 'en',
  search: 'https://desk.example/desk/search/',
  self: 'https://desk.example/desk/opensearch.xml',
  icon: 'https://desk.example/desk/favicon.ico',
};

it('describes the search page to browsers', () => {
  const text = openSearch(described);
  expect(text).toContain('xmlns="http://a9.com/-/spec/opensearch/1.1/"');
  expect(text).toContain(
    '<Url type="text/html" method="get" template="https://desk.example/desk/search/?q={searchTerms}"/>',
  );
  expect(text).toContain('rel="self" template="https://desk.example/desk/opensearch.xml"');
});

it('keeps within the lengths of the specification, and escapes', () => {
  const text = openSearch(described);
  expect(text).toContain('<ShortName>Desk &amp; Dateline</ShortName>');
  expect(text).toContain(
    '<LongName>Desk &amp; Dateline of the &lt;Parliamentary&gt; Library w</LongName>',
  );
});
