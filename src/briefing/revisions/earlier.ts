import type { Addresses } from '../addresses/urls.ts';
import type { PageFacts } from '../briefing.ts';
import { isKeptPicture, type EarlierText } from '../past.ts';
import { viewOf, type BriefingView } from '../view.ts';

type Settings = Parameters<typeof viewOf>[2] & { to: Addresses };

/** A briefing as an earlier text had it; `facts` are what was read out of that text. */
export function earlierView(
  briefing: BriefingView,
  { name, files }: EarlierText,
  facts: PageFacts,
  settings: Settings,
): BriefingView {
  // Files that are the same lie beside the briefing of today, whatever its name was then.
  const { id, file, pictures, drawings } = briefing;
  const view = viewOf(
    { id, file, body: name, facts, problems: [], drawings: named(drawings, files) },
    named(pictures, files),
    settings,
  );
  // Nobody will review what has been replaced.
  delete view.stamp.reviewBy;
  const missing = [...facts.pictures, ...facts.media].filter((path) => !Object.hasOwn(files, path));
  return { ...view, missing: new Set(missing), moved: movedFiles(files, file, settings.to) };
}

/** What is known by the names of today, by those that an earlier text has for it. */
const named = <Value>(
  today: Record<string, Value>,
  files: EarlierText['files'],
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, name]) =>
      Object.hasOwn(today, name) ? [[path, today[name]!]] : [],
    ),
  );

const movedFiles = (files: EarlierText['files'], file: string, to: Addresses) =>
  new Map(
    Object.entries(files)
      .filter(([path, name]) => path !== name)
      .map(([path, name]) => [
        path,
        isKeptPicture(name) ? to.media(name) : to.fileBeside(file, name),
      ]),
  );
