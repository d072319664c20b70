import { isDrawn } from './coverage.ts';

/** How signs are written where there are no others. */
export const spellings: Record<string, string> = {
  '→': '->',
  '⟶': '->',
  '←': '<-',
  '↔': '<->',
  '⇒': '=>',
  '⇔': '<=>',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '√': 'sqrt ',
};

/** Raised, lowered and broken numbers: "10⁵" is not "105". */
const RAISED = /[\u00b2\u00b3\u00b9\u2070\u2074-\u207f]+/g;
const LOWERED = /[\u2080-\u208e]+/g;
const BROKEN = /[\u2150-\u215f\u2189]/g;

/** Writes numbers that no font has at their height as one does on a typewriter. */
export function spellNumbers(text: string, note: (sign: string) => void): string {
  const spell = (write: (plain: string, before: string) => string) => {
    return (run: string, at: number, whole: string): string => {
      const lacking = [...run].filter((sign) => !isDrawn(sign));
      if (lacking.length === 0) return run;
      lacking.forEach(note);
      return write(run.normalize('NFKC'), whole.charAt(at - 1));
    };
  };
  const raised = spell((plain) => `^${plain}`);
  const lowered = spell((plain, before) => (/\d/.test(before) ? `_${plain}` : plain));
  const broken = spell((plain, before) => (/\d/.test(before) ? ` ${plain}` : plain));
  return text.replace(RAISED, raised).replace(LOWERED, lowered).replace(BROKEN, broken);
}
