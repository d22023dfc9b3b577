// The address of an image element: an outside URL, or a file of this workspace.
interface Picture {
  image_url?: string;
  slack_file?: { url?: string; id?: string };
}

export function pictureAddress(image: object): string | undefined {
  const { image_url: outside, slack_file: file } = image as Picture;
  if (file?.id) return `/page-files/${file.id}/image`;
  // The app knows the file by its protected address; the page may read the open one.
  return file?.url?.replace(/^.*\/files(?:-page)?\/([^/?]+).*$/, "/page-files/$1/image") ?? outside;
}
