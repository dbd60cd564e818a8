/** A photo drawn anew: what the camera wrote into the file, the place among it, stays behind. */
export async function withoutTraces(file: File): Promise<File> {
  if (!file.type.startsWith("image/")) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  picture.close();
  const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.9));
  return bytes ? new File([bytes], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" }) : file;
}

/** Where this device is, as latitude and longitude; null when its owner does not allow it. */
export function whereNow(): Promise<string | null> {
  return new Promise((tell) => {
    if (!navigator.geolocation) return tell(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => tell(`${coords.latitude.toFixed(5)},${coords.longitude.toFixed(5)}`),
      () => tell(null),
      { timeout: 10_000 },
    );
  });
}
