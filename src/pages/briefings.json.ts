import { briefingsData } from '../collection/data/data.ts';
import { answerJson } from '../formats/answer.ts';

export const GET = async () => answerJson('briefingsData', await briefingsData());
