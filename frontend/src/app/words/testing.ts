import { beforeAll } from "vitest";
import { words } from ".";

/** Tests read the Chinese screens, with the catalogue that stage tags lean on. */
beforeAll(() => words.load("stages"));
