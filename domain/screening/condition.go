package screening

import (
	"math/big"
	"slices"
	"strings"

	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

func matches(rule standard.Rule, f Facts) bool {
	return !slices.ContainsFunc(rule.When, func(c standard.Condition) bool { return !holds(c, f) })
}

// holds tells whether one condition is met.
func holds(c standard.Condition, f Facts) bool {
	switch {
	case c.Field == standard.Emergency:
		emergency := f.Emergency != nil && *f.Emergency
		return emergency == (c.Value == "true")
	case c.Field == standard.Tags && c.Op == standard.NotEmpty:
		return len(f.Tags) > 0
	case c.Field == standard.Tags:
		return slices.Contains(f.Tags, c.Value)
	case c.Field.Numeric():
		return compares(c, number(c.Field, f))
	default:
		return reads(c, text(c.Field, f))
	}
}

// compares holds a number, nil when there is none, to the condition's value.
func compares(c standard.Condition, n *big.Rat) bool {
	switch {
	case c.Op == standard.IsNull:
		return n == nil
	case n == nil:
		return false
	case c.Op == standard.NotNull:
		return true
	}
	order := n.Cmp(exact.Decimal(c.Value).Rat())
	switch c.Op {
	case standard.Equal:
		return order == 0
	case standard.More:
		return order > 0
	case standard.AtLeast:
		return order >= 0
	case standard.Less:
		return order < 0
	case standard.AtMost:
		return order <= 0
	default:
		return false
	}
}

// reads holds a text, nil when there is none, to the condition's value.
func reads(c standard.Condition, s *string) bool {
	switch {
	case c.Op == standard.IsNull:
		return s == nil
	case s == nil:
		return false
	case c.Op == standard.NotNull:
		return true
	}
	switch c.Op {
	case standard.NotEmpty:
		return strings.TrimSpace(*s) != ""
	case standard.Equal:
		return *s == c.Value
	case standard.OneOf:
		return slices.Contains(c.Values, *s)
	case standard.Contains:
		return strings.Contains(*s, c.Value)
	default:
		return false
	}
}

// number is a numeric fact; money in 万元.
func number(field standard.Field, f Facts) *big.Rat {
	switch field {
	case standard.BudgetYear:
		return big.NewRat(int64(f.BudgetYear), 1)
	case standard.Amount:
		return f.Amount.Rat()
	case standard.LastYearBudget:
		if f.LastYearBudget != nil {
			return f.LastYearBudget.Rat()
		}
	case standard.GrowthRate:
		return growth(f)
	}
	return nil
}

// text is a fact in words.
func text(field standard.Field, f Facts) *string {
	switch field {
	case standard.UnitCode:
		return f.UnitCode
	case standard.NameZh:
		return f.NameZh
	case standard.ProjectKind:
		return &f.ProjectKind
	case standard.Nature:
		return &f.Nature
	case standard.LastGrade:
		return (*string)(f.LastGrade)
	case standard.EmergencyDocNo:
		return f.EmergencyDocNo
	case standard.DuplicateOf:
		return f.DuplicateOf
	}
	return nil
}
