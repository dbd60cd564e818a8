import { useEffect, useState } from "react";

/** The value as it is once nobody has typed for a moment; compared by what it says. */
export function useSettled<Value>(value: Value, after = 400): Value {
  const [settled, settle] = useState(value);
  const text = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: values are compared by what they say
  useEffect(() => {
    const timer = setTimeout(() => settle(value), after);
    return () => clearTimeout(timer);
  }, [text, after]);
  return settled;
}
