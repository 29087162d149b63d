/** Everybody's, in every test. */
export const password = "webqq-e2e-1";
