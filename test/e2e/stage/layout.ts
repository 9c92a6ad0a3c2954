import type { Page } from 'playwright-core';
import { type Mode, PHONE } from './use-stage';

/** Smallest text and smallest target in CSS pixels. */
const LEAST: Record<Mode, { text: number; target: number }> = {
  standard: { text: 13, target: 44 },
  contrast: { text: 13, target: 44 },
  elder: { text: 24, target: 60 },
};

/** What a resident would stumble over: text cut off or too small, targets too small, a page wider than the phone. */
export async function lookAtLayout(page: Page, mode: Mode): Promise<string[]> {
  const findings = await page.evaluate(findInPage, { ...LEAST[mode], width: PHONE.width });
  if (!(await page.title()).endsWith('江汉民政掌上办')) findings.push(`title: ${await page.title()}`);
  const headings = await page.getByRole('heading', { level: 1 }).count();
  if (headings !== 1) findings.push(`${headings} first-level headings`);
  return findings;
}

/** Runs in the browser, so it can use nothing from outside. */
function findInPage({ text, target, width }: { text: number; target: number; width: number }): string[] {
  const findings: string[] = [];
  const nameOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class')}"> ${element.textContent?.slice(0, 40)}`;
  const isSeen = (element: Element) => {
    const { width: wide, height } = element.getBoundingClientRect();
    return element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) && wide > 1 && height > 1;
  };
  const hasOwnText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  if (document.documentElement.scrollWidth > width)
    findings.push(`wider than the phone: ${document.documentElement.scrollWidth}`);
  for (const element of document.body.querySelectorAll('*')) {
    if (!isSeen(element)) continue;
    const style = getComputedStyle(element);
    const { left, right } = element.getBoundingClientRect();
    if (hasOwnText(element)) {
      if (Number.parseFloat(style.fontSize) < text) findings.push(`text of ${style.fontSize}: ${nameOf(element)}`);
      if (left < -0.5 || right > width + 0.5) findings.push(`text beyond the edge: ${nameOf(element)}`);
    }
    const clipsX = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const clipsY = ['hidden', 'clip'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if ((clipsX || clipsY) && element.textContent?.trim()) findings.push(`text cut off: ${nameOf(element)}`);
  }
  const targets = document.body.querySelectorAll('a[href], button, input, select, textarea, [role="switch"]');
  for (const element of targets) {
    if (!isSeen(element)) continue;
    // A choice is pressed anywhere on its label.
    const { width: wide, height } = (element.closest('label') ?? element).getBoundingClientRect();
    if (wide < target - 0.5 || height < target - 0.5) {
      findings.push(`target of ${Math.round(wide)} × ${Math.round(height)}: ${nameOf(element)}`);
    }
  }
  return [...new Set(findings)];
}
