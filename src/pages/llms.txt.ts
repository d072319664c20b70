import { plan, to } from '../collection.ts';
import { answer } from '../formats/answer.ts';
import { guideLinks, llms } from '../formats/llms.ts';
import { site } from '../site.ts';

export const GET = async () => {
  const page = (id: string) => to.absolute(to.briefing(id));
  return answer('llms', llms((await plan()).briefings, site, page, guideLinks(to)));
};
