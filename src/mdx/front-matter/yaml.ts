import { parseDocument, type Document } from 'yaml';

/** Front matter as YAML 1.2; what is wrong with it is among the document's errors. */
export const parseYaml = (yaml: string): Document =>
  parseDocument(yaml, { version: '1.2', prettyErrors: false, logLevel: 'error' });
