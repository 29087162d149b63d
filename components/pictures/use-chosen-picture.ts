"use client";

import { useEffect, useState } from "react";
import { isReadable } from "./is-readable.ts";

/** A picture of this device that was chosen, once the browser has read it. */
export type ChosenPicture = {
  picture: HTMLImageElement | null;
  /** What was chosen is none, or none this browser can read. */
  isUnreadable: boolean;
  choose: (file: File) => void;
};

/** Reads a chosen picture so that it can be shown and cut. */
export function useChosenPicture(): ChosenPicture {
  const [file, setFile] = useState<File | null>(null);
  const [picture, setPicture] = useState<HTMLImageElement | null>(null);
  const [isUnreadable, setIsUnreadable] = useState(false);
  useEffect(() => {
    if (!file) return;
    let isWanted = true;
    const url = URL.createObjectURL(file);
    readPicture(file, url).then(
      (image) => isWanted && setPicture(image),
      () => isWanted && setIsUnreadable(true),
    );
    return () => {
      isWanted = false;
      URL.revokeObjectURL(url);
    };
  }, [file]);
  return {
    picture,
    isUnreadable,
    choose(next) {
      setPicture(null);
      setIsUnreadable(false);
      setFile(next);
    },
  };
}

/** @throws where the browser cannot read it. */
async function readPicture(file: File, url: string): Promise<HTMLImageElement> {
  if (!(await isReadable(file))) throw new Error("this is no picture");
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}
