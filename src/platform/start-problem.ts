/** A reason not to start, told to whoever started it as one sentence without a stack. */
export class StartProblem extends Error {}
