// Package comparison puts a project under review beside its like (比较台): other projects,
// and for each budget line what like lines cost.
//
// An expert learns little of others, on purpose. Of the own batch it is the own open
// sheets, whose papers are open to him anyway. Of approved years it is years, amounts and
// unit prices: whose they are is named only where the public page names it, or where the
// project is the very one under review. Of experts, sheets, scores, and of what a review
// cut or refused, it says nothing, so that nobody is led by how others judged.
//
// A unit price is one of a budget line that was approved as it was declared, or one of a
// purchasing contract that the office brought in. Such contracts are public by law, so that
// their number, buyer and supplier are told.
package comparison

import (
	"math/big"
	"slices"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// What a longer name or unit says, in bytes, is no name of a thing that others buy too.
const longestName, longestUnit = 400, 40

// kind is what makes lines alike: name and unit; the economic class parts them where
// both have one.
type kind struct{ name, unit string }

// priced is a budget line that can be compared.
type priced struct {
	kind
	class string
	line  int
	price exact.Money
}

func (p priced) like(q priced) bool {
	return p.kind == q.kind && (p.class == "" || q.class == "" || p.class == q.class)
}

// lines are the lines of a form that can be compared: named, with a unit and a unit price.
func lines(f form.Declaration) []priced {
	var all []priced
	for i, l := range f.BudgetLines {
		p := priced{kind: kind{standard.NormalName(said(l.NameZh)), standard.NormalName(said(l.Unit))}, class: said(l.DepEcoCode), line: i}
		price, err := exact.ParseMoney(said(l.UnitPrice))
		if err != nil || price <= 0 || p.name == "" || p.unit == "" || len(p.name) > longestName || len(p.unit) > longestUnit {
			continue
		}
		p.price = price
		all = append(all, p)
	}
	return all
}

// approved are the lines that were approved at their price. Cuts by line tell which were
// not; where they do not make up the difference nobody can tell, and none are.
func approved(f form.Declaration, cuts []form.LineCut, declared, granted exact.Money) []priced {
	left, cut := declared, map[int]bool{}
	for _, c := range cuts {
		left -= c.Cut
		cut[c.Line] = true
	}
	if left != granted {
		return nil
	}
	return slices.DeleteFunc(lines(f), func(p priced) bool { return cut[p.line] })
}

// Range is where the unit prices of like lines lie.
type Range struct {
	Count                   int
	Lowest, Median, Highest exact.Money
}

// RangeOf is the range of some prices; of an even number the median is the mean of the
// middle two, rounded to 分. There is none of no price.
func RangeOf(prices []exact.Money) *Range {
	n := len(prices)
	if n == 0 {
		return nil
	}
	s := slices.Sorted(slices.Values(prices))
	r := &Range{Count: n, Lowest: s[0], Median: s[n/2], Highest: s[n-1]}
	if n%2 == 0 {
		r.Median = s[n/2-1] + (s[n/2]-s[n/2-1]+1)/2
	}
	return r
}

// Off is how far a price lies above the median, or below it, in per cent.
func (r *Range) Off(price exact.Money) exact.Decimal {
	return exact.Beside(r.off(price), 2, fifth, new(big.Rat).Neg(fifth))
}

// Far tells whether a price lies off the median by more than a fifth of it.
func (r *Range) Far(price exact.Money) bool {
	off := r.off(price)
	return off.Abs(off).Cmp(fifth) > 0
}

func (r *Range) off(price exact.Money) *big.Rat {
	off := new(big.Rat).Sub(price.Rat(), r.Median.Rat())
	return off.Quo(off.Mul(off, big.NewRat(100, 1)), r.Median.Rat())
}

// fifth of a median, in per cent.
var fifth = big.NewRat(20, 1)

func said(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
