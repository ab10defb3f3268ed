/** Every entity of the application. */
export const entities: (new () => object)[] = [];
