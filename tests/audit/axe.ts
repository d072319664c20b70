import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core, WCAG 2.2 A and AA and its best practices find: one line for each element. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await engine.run(document, {
      runOnly: tags,
      resultTypes: ['violations'],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({
        id,
        element: html.replace(/\s+/g, ' ').slice(0, 160),
        why: failureSummary?.split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim() ?? '',
      })),
    );
  });
  return violations.map(({ id, element, why }) => `${id}: ${element}\n  ${why}`);
}

/** The innermost elements that reach beyond the window; what scrolls in itself may. */
export function sidewaysFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement));
    const isWide = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return (right > width + 0.5 || left < -0.5) && !scrolls(element.parentElement);
    };
    const wide = [...document.body.querySelectorAll('*')].filter(isWide);
    return wide
      .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
      .map((element) => {
        const { left, right } = element.getBoundingClientRect();
        const text = element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
        return `wider than the window (${Math.round(left)} to ${Math.round(right)} of ${width}): ${text}`;
      });
  });
}

/** Movement that goes on although the reader asked for less. */
export function motionFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (list: string) =>
      Math.max(
        ...list.split(',').map((one) => parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1)),
      );
    return [...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      const moves =
        seconds(style.transitionDuration) > 0.01 ||
        (style.animationName !== 'none' && seconds(style.animationDuration) > 0.01) ||
        style.scrollBehavior === 'smooth';
      return moves
        ? [`moves: <${element.localName} class="${element.getAttribute('class')}">`]
        : [];
    });
  });
}
