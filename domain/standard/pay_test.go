package standard_test

import (
	"testing"

	"pgregory.net/rapid"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

func TestWithheldIsTheTableOfTheTaxAuthority(t *testing.T) {
	tax := standard.Shipped().Pay.Tax
	for gross, want := range map[string]string{ // 万元
		"0":      "0",
		"0.08":   "0",     // 800 元: the allowance
		"0.1":    "0.004", // (1000 − 800) · 20% = 40
		"0.2":    "0.024", // (2000 − 800) · 20% = 240
		"0.4":    "0.064", // (4000 − 800) · 20% = 640
		"0.5":    "0.08",  // 5000 · 80% · 20% = 800
		"2.5":    "0.4",   // 25000 · 80% = 20000, the first bracket's end
		"3":      "0.52",  // 24000 · 30% − 2000 = 5200
		"6.25":   "1.3",   // 50000 · 30% − 2000 = 13000
		"10":     "2.5",   // 80000 · 40% − 7000 = 25000
		"0.1001": "0.00402",
	} {
		if got := tax.Withheld(exact.MustMoney(gross)); got != exact.MustMoney(want) {
			t.Errorf("of %s 万元 %s is withheld; want %s", gross, got, want)
		}
	}
}

func TestAMonthsPayIsTaxedAsOneHoweverItIsSplit(t *testing.T) {
	tax := standard.Shipped().Pay.Tax
	rapid.Check(t, func(t *rapid.T) {
		var earlier, withheld exact.Money
		for _, part := range rapid.SliceOfN(rapid.Int64Range(0, 8_000_000), 1, 6).Draw(t, "parts") {
			gross := exact.Money(part)
			now := tax.WithheldAfter(earlier, withheld, gross)
			if now < 0 || now > gross {
				t.Fatalf("of %s after %s %s is withheld", gross, earlier, now)
			}
			earlier, withheld = earlier+gross, withheld+now
			if whole := tax.Withheld(earlier); withheld != whole {
				t.Fatalf("of %s in parts %s is withheld, at once %s", earlier, withheld, whole)
			}
		}
	})
}

func TestMorePayIsNeverLessInTheHand(t *testing.T) {
	tax := standard.Shipped().Pay.Tax
	rapid.Check(t, func(t *rapid.T) {
		gross := exact.Money(rapid.Int64Range(0, 20_000_000).Draw(t, "gross"))
		more := gross + exact.Money(rapid.Int64Range(0, 1_000_000).Draw(t, "more"))
		low, high := gross-tax.Withheld(gross), more-tax.Withheld(more)
		if low < 0 || high < low-1 { // to the 分
			t.Fatalf("%s leaves %s, %s leaves %s", gross, low, more, high)
		}
	})
}
