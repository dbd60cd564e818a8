import { longer } from "./longer";
import seed from "./server";

/** Says what this run leaves out, and prepares the rest. */
export default function begin(): Promise<() => Promise<void>> {
  const { HENGXIAO_LONG: long, HENGXIAO_TEST_DATABASE_URL: postgres } = process.env;
  if (!long) console.log(`e2e: HENGXIAO_LONG is not set: without the longer journeys (${longer.join(", ")})`);
  if (!postgres) console.log("e2e: HENGXIAO_TEST_DATABASE_URL is not set: nothing runs on PostgreSQL");
  return seed();
}
