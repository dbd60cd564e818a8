package scoring

import (
	"fmt"
	"math/big"
	"strings"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
)

// Recommendation is what a total comes to, and why: the conclusion of a formal ex-ante
// assessment (事前绩效评估结论) with the vetoes that hold against the project, on the
// four principles whether the total passes.
type Recommendation struct {
	Code    string
	NameZh  string
	Because string
	Vetoes  []string
	Refused bool
}

// Recommend concludes by the total, unless a veto holds: then the worst conclusion
// stands whatever the total. Items are points or means of them, compared unrounded.
func Recommend(items map[string]*big.Rat, total exact.Points, f *standard.ExAnteForm) *Recommendation {
	r := &Recommendation{Vetoes: []string{}}
	for _, v := range f.Vetoes {
		if got := reached(v, items, f); got.Cmp(v.Below.Rat()) < 0 {
			r.Vetoes = append(r.Vetoes, holding(v, got))
		}
	}
	last := len(f.Conclusions) - 1
	for i, c := range f.Conclusions {
		if i == last || len(r.Vetoes) == 0 && total >= c.Min {
			r.Code, r.NameZh, r.Refused = c.Code, c.NameZh, i == last
			r.Because = fmt.Sprintf("总分 %s 分", total)
			if len(r.Vetoes) > 0 {
				r.Because = strings.Join(r.Vetoes, "；")
			}
			return r
		}
	}
	return r
}

// holding names a veto that holds, with the figure where two decimals would belie it.
func holding(v standard.Veto, got *big.Rat) string {
	if exact.RoundPoints(got) < v.Below {
		return v.NameZh
	}
	return fmt.Sprintf("%s（%s 分）", v.NameZh, exact.Beside(got, 2, v.Below.Rat()))
}

// reached is what a veto's item got, or its whole dimension.
func reached(v standard.Veto, items map[string]*big.Rat, f *standard.ExAnteForm) *big.Rat {
	if v.Dimension == "" {
		return of(items, v.Item)
	}
	sum := new(big.Rat)
	for _, d := range f.Dimensions {
		if d.Code == v.Dimension {
			for _, item := range d.Items {
				sum.Add(sum, of(items, item.Code))
			}
		}
	}
	return sum
}

func of(items map[string]*big.Rat, code string) *big.Rat {
	if p := items[code]; p != nil {
		return p
	}
	return zero
}

// recommends is a single sheet's conclusion; nil on the four principles.
func (sheet SheetContent) recommends(total exact.Points, f *standard.ReviewForm) *Recommendation {
	if f.Assessment == nil {
		return nil
	}
	items := map[string]*big.Rat{}
	for _, row := range sheet.Items {
		if row.Points != nil {
			items[row.Code] = row.Points.Rat()
		}
	}
	return Recommend(items, total, f.Assessment)
}

// RecommendMeans is the panel's conclusion, of the result and the means of its items.
func RecommendMeans(points map[string][]exact.Points, result exact.Points, f *standard.ReviewForm) *Recommendation {
	if f.Assessment == nil {
		return passes(result, f.PassTotal)
	}
	means := map[string]*big.Rat{}
	for code, given := range points {
		if len(given) > 0 {
			means[code] = mean(given)
		}
	}
	return Recommend(means, result, f.Assessment)
}

func passes(total, pass exact.Points) *Recommendation {
	r := &Recommendation{Code: "PASS", NameZh: "达到通过分", Because: fmt.Sprintf("总分 %s 分，通过分 %s 分", total, pass)}
	if total < pass {
		r.Code, r.NameZh, r.Refused = "FAIL", "未达到通过分", true
	}
	return r
}

// YardsticksOf are a batch's standards as they hold for one of its declarations.
func YardsticksOf(set *standard.Set, d *ent.Declaration) *standard.Set {
	amount := exact.Money(0)
	if d.Amount != nil {
		amount = *d.Amount
	}
	return set.For(d.Nature == fresh, amount)
}

// fresh is the nature of a project that was not there before (新增).
const fresh = "NEW"
