/** A file of more bytes is not kept on the device: it is read with a network alone. */
export const largest = 20 << 20;
