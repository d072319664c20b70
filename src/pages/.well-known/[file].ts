import { pathsOf, to } from '../../collection.ts';
import { answer } from '../../formats/answer.ts';
import { securityText } from '../../formats/security.ts';
import { site } from '../../site.ts';

export const getStaticPaths = pathsOf('wellKnown');

export const GET = ({ props: { file } }: { props: { file: string } }) =>
  answer('wellKnown', securityText(site.security!, to.absolute(to.of('wellKnown', { file }))));
