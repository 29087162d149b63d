/**
 * For what scrolls a virtual list: `virtua` makes its rows deaf to the pointer until 150 ms after they were moved, and
 * whoever presses something as soon as they see it would have to press again. Inherited, so that a menu that silences the
 * page behind it silences the rows, too.
 */
export const pressableRows = "*:[pointer-events:inherit]!";
