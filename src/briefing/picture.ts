/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The sizes and address of a picture that the build has taken in. */
export interface Picture extends Size {
  src: string;
  format: string;
}
