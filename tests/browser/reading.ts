import type { Page } from 'playwright-core';

/** What a reader with a finger, a keyboard or a screen reader would stumble over on a page. */

/** WCAG 2.5.8: targets smaller than 24 by 24 px; links within a sentence may be. */
export function targetFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = 'a[href], button, summary, select, input';
    /** The nearest box around an element has words of its own beside its targets. */
    const isInText = (element: Element): boolean => {
      let box = element.parentElement!;
      while (getComputedStyle(box).display === 'inline') box = box.parentElement!;
      const copy = box.cloneNode(true) as Element;
      copy.querySelectorAll(targets).forEach((target) => target.remove());
      return /\p{L}/u.test(copy.textContent ?? '');
    };
    return (
      [...document.querySelectorAll(targets)]
        .filter((element) => element.checkVisibility() && !element.matches('.skip'))
        // A box is ticked by its label too.
        .map(
          (element) => (element.matches('[type=checkbox]') && element.closest('label')) || element,
        )
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return Math.min(width, height) < 23.9 && !(element.matches('a') && isInText(element));
        })
        .map((element) => {
          const { width, height } = element.getBoundingClientRect();
          const size = `${width.toFixed(1)} × ${height.toFixed(1)} px`;
          return `target of ${size}: ${element.parentElement!.outerHTML.slice(0, 160)}`;
        })
    );
  });
}

/** Goes through a page with the Tab key, and names what shows no focus or cannot be seen. */
export async function focusFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  await page.evaluate(() => document.body.focus());
  const most = await page.locator('a, button, input, select, summary, [tabindex]').count();
  for (let step = 0; step <= most; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      // A link may be broken over lines; its first piece must be seen.
      const { left, top, right, bottom } = element.getClientRects()[0]!;
      const visible = left >= 0 && top >= 0 && right <= innerWidth && top < innerHeight;
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const over = document.elementFromPoint(x, (top + Math.min(bottom, innerHeight)) / 2);
      const wrong = [
        outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'no outline on' : '',
        visible ? '' : 'focus out of view on',
        !visible || (over && (element.contains(over) || over.contains(element)))
          ? ''
          : `<${over?.localName} class="${over?.getAttribute('class')}"> covers`,
      ];
      return wrong.filter(Boolean).map((one) => `${one} ${element.outerHTML.slice(0, 120)}`);
    });
    if (!found) break;
    findings.push(...found);
  }
  return findings;
}

/** Headings that skip a level, and pages that have not exactly one of the first. */
export function headingFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.localName[1]), text: heading.textContent ?? '' }));
    const skips = headings.filter(
      ({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1,
    );
    const firsts = headings.filter(({ level }) => level === 1).length;
    return [
      ...skips.map(({ level, text }) => `skips to level ${level}: ${text.trim()}`),
      ...(firsts === 1 ? [] : [`has ${firsts} headings of the first level`]),
    ];
  });
}

/** Landmarks that a screen reader could not tell apart, and the three that every page has. */
export function landmarkFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) => {
      const by = element.getAttribute('aria-labelledby');
      return (
        element.getAttribute('aria-label') ??
        (by && document.getElementById(by)?.textContent) ??
        ''
      ).trim();
    };
    const shown = (selector: string) =>
      [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const once = ['body > header', 'main', 'body > footer'].flatMap((selector) => {
      const count = shown(selector).length;
      return count === 1 ? [] : [`has ${count} of ${selector}`];
    });
    const named = ['nav', 'aside', '[role=region]', '[role=search]'].flatMap((selector) => {
      const names = shown(selector).map(nameOf);
      return names
        .filter((name, index) => name === '' || names.indexOf(name) !== index)
        .map(
          (name) => `has ${selector} ${name ? `twice with the name ${name}` : 'without a name'}`,
        );
    });
    return [...once, ...named];
  });
}
