package comparison

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

func amounts(all ...string) []exact.Money {
	out := make([]exact.Money, len(all))
	for i, a := range all {
		out[i] = exact.MustMoney(a)
	}
	return out
}

func TestTheRangeOfPrices(t *testing.T) {
	tests := map[string]struct {
		prices []exact.Money
		want   *Range
		off    exact.Decimal // of a price of 3
	}{
		"no price, no range":              {nil, nil, ""},
		"one price is all of it":          {amounts("2"), &Range{1, exact.MustMoney("2"), exact.MustMoney("2"), exact.MustMoney("2")}, "50.00"},
		"an odd number: the middle one":   {amounts("9", "1", "3"), &Range{3, exact.MustMoney("1"), exact.MustMoney("3"), exact.MustMoney("9")}, "0.00"},
		"an even number: the middle mean": {amounts("8", "1", "4", "5"), &Range{4, exact.MustMoney("1"), exact.MustMoney("4.5"), exact.MustMoney("8")}, "-33.33"},
		"half a 分 rounds up":              {amounts("0.000001", "0.000002"), &Range{2, 1, 2, 2}, "149999900.00"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			got := RangeOf(tt.prices)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Fatal(diff)
			}
			if got != nil && got.Off(exact.MustMoney("3")) != tt.off {
				t.Errorf("3 lies %s off %s", got.Off(exact.MustMoney("3")), got.Median)
			}
		})
	}
}

func TestAPriceIsFarBeyondAFifthOfTheMedian(t *testing.T) {
	r := RangeOf(amounts("10"))
	tests := map[string]struct {
		off exact.Decimal
		far bool
	}{
		"12":       {"20.00", false},
		"12.0001":  {"20.001", true},
		"11.99999": {"19.9999", false},
		"8":        {"-20.00", false},
		"7.9999":   {"-20.001", true},
		"30":       {"200.00", true},
	}
	for price, want := range tests {
		p := exact.MustMoney(price)
		if r.Off(p) != want.off || r.Far(p) != want.far {
			t.Errorf("%s lies %s off 10, far %v", price, r.Off(p), r.Far(p))
		}
	}
}

func line(name, unit, class, price string) form.BudgetLine {
	return form.BudgetLine{NameZh: &name, Unit: &unit, DepEcoCode: &class, UnitPrice: &price}
}

func TestLinesAreAlikeByNameUnitAndClass(t *testing.T) {
	tests := map[string]struct {
		one, other form.BudgetLine
		want       bool
	}{
		"the same":                     {line("智慧黑板", "套", "31003", "2"), line("智慧黑板", "套", "31003", "3"), true},
		"signs and width tell nothing": {line("智慧黑板（75 寸）", "套", "31003", "2"), line("智慧黑板(75寸)", " 套", "31003", "3"), true},
		"another unit":                 {line("智慧黑板", "套", "31003", "2"), line("智慧黑板", "批", "31003", "3"), false},
		"another class":                {line("智慧黑板", "套", "31003", "2"), line("智慧黑板", "套", "30218", "3"), false},
		"a class on one side alone":    {line("智慧黑板", "套", "31003", "2"), line("智慧黑板", "套", "", "3"), true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			all := lines(form.Declaration{BudgetLines: []form.BudgetLine{tt.one, tt.other}})
			if got := all[0].like(all[1]); got != tt.want {
				t.Errorf("alike: %v", got)
			}
		})
	}
}

func TestOnlyWhatWasApprovedAtItsPriceIsAPrice(t *testing.T) {
	f := form.Declaration{BudgetLines: []form.BudgetLine{line("黑板", "套", "", "2"), line("培训", "项", "", "30"),
		line("", "项", "", "1"), line("布线", "", "", "1"), line("其他", "项", "", "一"), line("赠品", "项", "", "0")}}
	cut := []form.LineCut{{Line: 1, Cut: exact.MustMoney("5")}}
	tests := map[string]struct {
		cuts    []form.LineCut
		granted string
		want    []int
	}{
		"granted as declared":                  {nil, "100", []int{0, 1}},
		"a cut line was not bought so":         {cut, "95", []int{0}},
		"a cut that no line explains":          {nil, "95", nil},
		"less than the lines' cuts make it up": {cut, "90", nil},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var got []int
			for _, p := range approved(f, tt.cuts, exact.MustMoney("100"), exact.MustMoney(tt.granted)) {
				got = append(got, p.line)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
