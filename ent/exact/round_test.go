package exact_test

import (
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"hengxiao/ent/exact"
)

func rat(s string) *big.Rat {
	r, _ := new(big.Rat).SetString(s)
	return r
}

func TestFixed(t *testing.T) {
	tests := map[string]struct {
		value    string
		decimals int
		want     exact.Decimal
	}{
		"half goes up":                       {"1.005", 2, "1.01"},
		"just below half goes down":          {"1.00499999999999999999", 2, "1.00"},
		"half goes away from zero below it":  {"-1.005", 2, "-1.01"},
		"just above minus half goes to zero": {"-0.00499999", 2, "0.00"},
		"what rounds to zero has no sign":    {"-1/1000", 2, "0.00"},
		"even digits get no favour":          {"2.5", 0, "3"},
		"odd digits get no favour":           {"3.5", 0, "4"},
		"a carry runs through":               {"9.995", 2, "10.00"},
		"zeros are filled in":                {"1/3", 4, "0.3333"},
		"two thirds":                         {"2/3", 2, "0.67"},
		"large":                              {"123456789012345678901234567890.125", 2, "123456789012345678901234567890.13"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := exact.Fixed(rat(tt.value), tt.decimals); got != tt.want {
				t.Errorf("Fixed(%s, %d) = %s; want %s", tt.value, tt.decimals, got, tt.want)
			}
		})
	}
}

func TestBesideALimit(t *testing.T) {
	tests := map[string]struct {
		value  string
		limits []string
		want   exact.Decimal
	}{
		"far from it two decimals do":       {"80.125", []string{"60"}, "80.13"},
		"at it":                             {"60", []string{"60"}, "60.00"},
		"a hair above":                      {"60.00004", []string{"60"}, "60.00004"},
		"a hair below":                      {"59.9961", []string{"60"}, "59.996"},
		"a third below":                     {"2.996666", []string{"3", "12"}, "2.997"},
		"below zero":                        {"-20.001", []string{"-20"}, "-20.001"},
		"between two limits":                {"0.6669", []string{"0.667", "0.8"}, "0.6669"},
		"at a limit that has more decimals": {"0.125", []string{"0.125"}, "0.125"},
		"at one that never ends":            {"1/3", []string{"1/3"}, "0.33333333333333333333"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var limits []*big.Rat
			for _, l := range tt.limits {
				limits = append(limits, rat(l))
			}
			if got := exact.Beside(rat(tt.value), 2, limits...); got != tt.want {
				t.Errorf("%s beside %v is %s; want %s", tt.value, tt.limits, got, tt.want)
			}
		})
	}
	for square, want := range map[string]exact.Decimal{"0.01": "0.1000", "0.010006": "0.10003", "0.0099999": "0.099999", "0.04": "0.2000"} {
		if got := exact.SqrtBeside(rat(square), 4, rat("0.1")); got != want {
			t.Errorf("the root of %s beside 0.1 is %s; want %s", square, got, want)
		}
	}
}

func TestRoundToRows(t *testing.T) {
	if got := exact.RoundPoints(rat("89.995")); got != 9000 {
		t.Errorf("RoundPoints(89.995) = %s; want 90.00", got)
	}
	if got := exact.RoundPoints(rat("-0.005")); got != -1 {
		t.Errorf("RoundPoints(-0.005) = %s; want -0.01", got)
	}
	tests := map[string]struct {
		value    string
		decimals int
		want     string
	}{
		"to 0.01 万元, half up":   {"89.975", 2, "89.98"},
		"to 0.01 万元, below":     {"89.974999", 2, "89.97"},
		"to 1 分":                {"0.0000005", 6, "0.000001"},
		"to whole 万元":           {"0.5", 0, "1"},
		"half away below zero":  {"-1.235", 2, "-1.24"},
		"a third of an amount":  {"100/3", 2, "33.33"},
		"an amount already fit": {"980", 2, "980"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := exact.RoundMoney(rat(tt.value), tt.decimals); got.String() != tt.want {
				t.Errorf("RoundMoney(%s, %d) = %s; want %s", tt.value, tt.decimals, got, tt.want)
			}
		})
	}
}

func TestRoundingMovesByHalfAtMost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := big.NewRat(rapid.Int64().Draw(t, "num"), rapid.Int64Range(1, 1<<40).Draw(t, "den"))
		decimals := rapid.IntRange(0, 6).Draw(t, "decimals")
		off := new(big.Rat).Sub(exact.Fixed(r, decimals).Rat(), r)
		half := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil))
		half.Mul(half, big.NewRat(1, 2))
		if off.Abs(off).Cmp(half) > 0 {
			t.Fatalf("Fixed(%s, %d) is off by %s", r, decimals, off)
		}
		mirrored := exact.Fixed(new(big.Rat).Neg(r), decimals).Rat()
		if mirrored.Neg(mirrored).Cmp(exact.Fixed(r, decimals).Rat()) != 0 {
			t.Fatalf("Fixed treats %s and its negative differently", r)
		}
	})
}

func TestFixedSqrt(t *testing.T) {
	tests := map[string]struct {
		value    string
		decimals int
		want     exact.Decimal
	}{
		"zero":                            {"0", 2, "0.00"},
		"a square":                        {"25", 2, "5.00"},
		"the square of a half goes up":    {"1.010025", 2, "1.01"}, // 1.005²
		"a hair below it goes down":       {"1.010024999999999999", 2, "1.00"},
		"two":                             {"2", 4, "1.4142"},
		"the root of a tiny number":       {"1/1000000", 2, "0.00"},
		"exactly half of the last digit":  {"25/1000000", 2, "0.01"}, // 0.005²
		"just below half of the last one": {"24/1000000", 2, "0.00"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if got := exact.FixedSqrt(rat(tt.value), tt.decimals); got != tt.want {
				t.Errorf("FixedSqrt(%s, %d) = %s; want %s", tt.value, tt.decimals, got, tt.want)
			}
		})
	}
}

func TestFixedSqrtOfASquareIsFixed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		root := big.NewRat(rapid.Int64Range(0, 1<<50).Draw(t, "num"), rapid.Int64Range(1, 1<<30).Draw(t, "den"))
		decimals := rapid.IntRange(0, 6).Draw(t, "decimals")
		got := exact.FixedSqrt(new(big.Rat).Mul(root, root), decimals)
		if want := exact.Fixed(root, decimals); got != want {
			t.Fatalf("the root of %s squared is %s; want %s", root, got, want)
		}
	})
}
