/** A file that proves something: the least that is a PDF. */
export function pdf(name: string) {
  const buffer = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
  return { name, mimeType: "application/pdf", buffer };
}
