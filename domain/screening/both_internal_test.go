package screening

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"hengxiao/domain/condition"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

var signOf = map[standard.Op]string{standard.Equal: "==", standard.More: ">", standard.AtLeast: ">=", standard.Less: "<", standard.AtMost: "<="}

// written is a structured condition in the language.
func written(c standard.Condition) string {
	quoted := make([]string, len(c.Values))
	for i, v := range c.Values {
		quoted[i] = fmt.Sprintf("%q", v)
	}
	switch {
	case c.Field == standard.Emergency && c.Value == "true":
		return "emergency"
	case c.Field == standard.Emergency:
		return "!emergency"
	case c.Op == standard.NotNull:
		return fmt.Sprintf("given(%s)", c.Field)
	case c.Op == standard.IsNull:
		return fmt.Sprintf("missing(%s)", c.Field)
	case c.Op == standard.NotEmpty:
		return fmt.Sprintf("filled(%s)", c.Field)
	case c.Op == standard.OneOf:
		return fmt.Sprintf("oneOf(%s, %s)", c.Field, strings.Join(quoted, ", "))
	case c.Op == standard.Contains:
		return fmt.Sprintf("contains(%s, %q)", c.Field, c.Value)
	case c.Field.Numeric():
		return fmt.Sprintf("%s %s %s", c.Field, signOf[c.Op], c.Value)
	default:
		return fmt.Sprintf("%s %s %q", c.Field, signOf[c.Op], c.Value)
	}
}

var words = []string{"NEW", "CONTINUED", "IT", "POOR", "GOOD", "道路", "城区道路养护", " ", "2027-205001-001"}

func anyCondition(t *rapid.T) standard.Condition {
	fields := []standard.Field{standard.BudgetYear, standard.UnitCode, standard.NameZh, standard.ProjectKind, standard.Nature, standard.Tags,
		standard.Amount, standard.LastYearBudget, standard.GrowthRate, standard.LastGrade, standard.Emergency, standard.EmergencyDocNo, standard.DuplicateOf}
	c := standard.Condition{Field: rapid.SampledFrom(fields).Draw(t, "field")}
	c.Op = rapid.SampledFrom(standard.Fits(c.Field)).Draw(t, "op")
	word := rapid.SampledFrom([]string{"NEW", "CONTINUED", "IT", "POOR", "道路", "2027-205001-001"})
	switch {
	case c.Op == standard.OneOf:
		c.Values = rapid.SliceOfN(word, 1, 3).Draw(t, "values")
	case c.Field == standard.Emergency:
		c.Value = rapid.SampledFrom([]string{"true", "false"}).Draw(t, "flag")
	case c.Field.Numeric():
		c.Value = rapid.SampledFrom([]string{"0", "-1", "0.20", "0.2", "30", "30.000000", "2027", "49.9", "0.333333"}).Draw(t, "limit")
	default:
		c.Value = word.Draw(t, "value")
	}
	return c
}

func anyFacts(t *rapid.T) Facts {
	text := rapid.Ptr(rapid.SampledFrom(words), true)
	f := Facts{BudgetYear: rapid.IntRange(2026, 2028).Draw(t, "year"), UnitCode: text.Draw(t, "unit"), NameZh: text.Draw(t, "name"),
		ProjectKind: rapid.SampledFrom(words).Draw(t, "kind"), Nature: rapid.SampledFrom(words).Draw(t, "nature"),
		Tags: rapid.SliceOfN(rapid.SampledFrom(words), 0, 3).Draw(t, "tags"), EmergencyDocNo: text.Draw(t, "doc"), DuplicateOf: text.Draw(t, "twin"),
		Emergency: rapid.Ptr(rapid.Bool(), true).Draw(t, "emergency"), LastGrade: rapid.Ptr(rapid.SampledFrom([]term.Grade{term.Poor, term.Good}), true).Draw(t, "grade")}
	money := rapid.SampledFrom([]exact.Money{0, 1, 30_000000, 36_000000, 36_000001, 49_900000})
	f.Amount, f.LastYearBudget = money.Draw(t, "amount"), rapid.Ptr(money, true).Draw(t, "last")
	return f
}

func TestTheLanguageSaysWhatTheStructuredConditionsSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := standard.Rule{When: rapid.SliceOfN(rapid.Custom(anyCondition), 1, 4).Draw(t, "when")}
		texts := make([]string, len(rule.When))
		for i, c := range rule.When {
			texts[i] = written(c)
		}
		text := strings.Join(texts, " && ")
		c := condition.Parse(text)
		if c.Faults != nil {
			t.Fatalf("%s: %v", text, c.Faults)
		}
		f := anyFacts(t)
		if got, want := c.Root.Holds(known{f}), matches(rule, f); got != want {
			t.Fatalf("%s: %v; want %v", text, got, want)
		}
	})
}
