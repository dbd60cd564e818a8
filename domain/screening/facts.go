package screening

import (
	"math/big"

	"hengxiao/domain/condition"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// Facts is what the rules may ask of a declaration.
type Facts = form.ScreeningFacts

// known lets conditions ask the facts.
type known struct{ Facts }

// Number is a numeric fact; money in 万元.
func (k known) Number(f condition.Field) *big.Rat {
	switch f {
	case condition.BudgetYear:
		return big.NewRat(int64(k.BudgetYear), 1)
	case condition.Amount:
		return k.Amount.Rat()
	case condition.LastYearBudget:
		if k.LastYearBudget != nil {
			return k.LastYearBudget.Rat()
		}
	case condition.GrowthRate:
		return growth(k.Facts)
	}
	return nil
}

// Text is a fact in words, or a code.
func (k known) Text(f condition.Field) *string {
	switch f {
	case condition.UnitCode:
		return k.UnitCode
	case condition.NameZh:
		return k.NameZh
	case condition.ProjectKind:
		return &k.ProjectKind
	case condition.Nature:
		return &k.Nature
	case condition.LastGrade:
		return (*string)(k.LastGrade)
	case condition.EmergencyDocNo:
		return k.EmergencyDocNo
	case condition.DuplicateOf:
		return k.DuplicateOf
	}
	return nil
}

// List is the tags.
func (k known) List(condition.Field) []string { return k.Tags }

// Flag tells of an emergency.
func (k known) Flag(condition.Field) bool { return k.Emergency != nil && *k.Emergency }

// growth is 增幅: (amount − last year's budget) / last year's budget, nil without a base.
func growth(f Facts) *big.Rat {
	if f.LastYearBudget == nil || *f.LastYearBudget == 0 {
		return nil
	}
	base := f.LastYearBudget.Rat()
	return new(big.Rat).Quo(new(big.Rat).Sub(f.Amount.Rat(), base), base)
}

// growthRate is growth with four decimals, for reading only.
func growthRate(f Facts) *exact.Decimal {
	g := growth(f)
	if g == nil {
		return nil
	}
	rate := exact.Fixed(g, 4)
	return &rate
}
