import { expect, test } from "vitest";
import { deviceOf } from "./device";

const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
const iPhone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15";

test.each([
  [`${windows} Chrome/141.0.0.0 Safari/537.36`, "Chrome 141", "Windows"],
  [`${windows} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`, "Edge 141", "Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox 143", "Linux"],
  [`${iPhone} Version/18.0 Mobile/15E148 Safari/604.1`, "Safari 18", "iPhone"],
  [`${iPhone} Mobile/15E148 MicroMessenger/8.0.50`, "WeChat 8", "iPhone"],
  ["curl/8.5.0", null, null],
  ["", null, null],
])("%s is %s on %s", (userAgent, browser, system) => {
  expect(deviceOf(userAgent)).toEqual({ browser, system });
});
