/** The body of a response in the shape that a test is about to check. */
export const readJson = async <Shape>(response: Response | Promise<Response>) =>
  (await (await response).json()) as Shape;
