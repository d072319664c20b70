import { expect, test } from 'vitest';
import { tellFailures } from '../../../src/integrations/search/pagefind-patch.ts';

const file = (path: string, text: string) => ({ path, content: new TextEncoder().encode(text) });

test('lets both searches of Pagefind fail, and leaves all other files alone', () => {
  const loading = 'await this.cachedLoad(a,()=>this._load(b,"load_index_chunk")).catch(()=>{});';
  const files = ['pagefind.js', 'pagefind-worker.js', 'other.js'].map((path) =>
    file(path, loading),
  );
  const texts = tellFailures(files).map(({ content }) => new TextDecoder().decode(content));
  const told = loading.replace('.catch(()=>{})', '');
  expect(texts).toEqual([told, told, loading]);
});

test('says so where Pagefind is written in another way', () => {
  expect(() => tellFailures([file('pagefind-worker.js', 'load()')])).toThrow('pagefind-worker.js');
});
