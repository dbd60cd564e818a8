package condition

import (
	"math/big"
	"slices"
)

// Field is a fact that a condition may ask for.
type Field string

// The facts. GrowthRate (增幅) is computed: (amount − last year's budget) / last year's budget.
const (
	BudgetYear     Field = "budgetYear"
	UnitCode       Field = "unitCode"
	NameZh         Field = "nameZh"
	ProjectKind    Field = "projectKind"
	Nature         Field = "nature"
	Tags           Field = "tags"
	Amount         Field = "amount"
	LastYearBudget Field = "lastYearBudget"
	GrowthRate     Field = "growthRate"
	LastGrade      Field = "lastGrade"
	Emergency      Field = "emergency"
	EmergencyDocNo Field = "emergencyDocNo"
	DuplicateOf    Field = "duplicateOf"
)

// Kind is what a fact is.
type Kind string

// The kinds of facts: an exact number, a text or a code, a list of codes, yes or no.
const (
	Number Kind = "NUMBER"
	Text   Kind = "TEXT"
	List   Kind = "LIST"
	Flag   Kind = "FLAG"
)

// Fields lists the facts in the order in which they are offered.
var Fields = []Field{Amount, LastYearBudget, GrowthRate, Nature, ProjectKind, Tags, LastGrade, Emergency, EmergencyDocNo,
	DuplicateOf, NameZh, UnitCode, BudgetYear}

// Kind of the fact, empty for one that does not exist.
func (f Field) Kind() Kind {
	switch f {
	case BudgetYear, Amount, LastYearBudget, GrowthRate:
		return Number
	case UnitCode, NameZh, ProjectKind, Nature, LastGrade, EmergencyDocNo, DuplicateOf:
		return Text
	case Tags:
		return List
	case Emergency:
		return Flag
	default:
		return ""
	}
}

// Facts is what is known of a declaration; nil where nothing is given.
type Facts interface {
	Number(Field) *big.Rat
	Text(Field) *string
	List(Field) []string
	Flag(Field) bool
}

// Op is how a test compares.
type Op string

// The comparisons. One with a fact that is not given is false.
const (
	Equal    Op = "eq"
	Unequal  Op = "ne"
	More     Op = "gt"
	AtLeast  Op = "gte"
	Less     Op = "lt"
	AtMost   Op = "lte"
	NotNull  Op = "notNull"
	IsNull   Op = "isNull"
	NotEmpty Op = "notEmpty"
	Contains Op = "contains"
	OneOf    Op = "in"
	Is       Op = "is"
)

// functions are the tests that are written with a name, and what they may ask.
var functions = map[string]struct {
	op    Op
	kinds []Kind
}{
	"given":    {NotNull, []Kind{Number, Text}},
	"missing":  {IsNull, []Kind{Number, Text}},
	"filled":   {NotEmpty, []Kind{Text, List}},
	"contains": {Contains, []Kind{Text, List}},
	"oneOf":    {OneOf, []Kind{Text}},
}

// Functions lists the names of the tests that are written with one.
var Functions = []string{"oneOf", "contains", "filled", "given", "missing"}

// OfFunction lists the kinds of facts that a named test may ask.
func OfFunction(name string) []Kind { return slices.Clone(functions[name].kinds) }
