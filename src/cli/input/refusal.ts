/** Why a command does not begin; the message is one sentence or two for whoever gave it. */
export class Refusal extends Error {}
