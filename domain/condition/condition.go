// Package condition is the language in which screening rules are written:
// amount >= 500 && nature == "NEW". It reads facts that are named in Fields and
// nothing else, has no loops, and compares figures as exact numbers.
//
// The grammar is that of Go's expressions, read by go/parser, which leaves a figure
// as it was written; an expression language that makes a float of it would be wrong
// about money.
package condition

import (
	"math/big"
	"slices"
	"strings"

	"hengxiao/domain/fault"
)

// Condition is a text of the language and what it means. Faults are what is wrong
// with the text; then Root is nil.
type Condition struct {
	Text   string
	Root   Node
	Faults fault.List
}

// MarshalText writes the text.
func (c Condition) MarshalText() ([]byte, error) { return []byte(c.Text), nil }

// UnmarshalText reads the text, which may have faults: they are kept, not returned.
func (c *Condition) UnmarshalText(text []byte) error {
	*c = Parse(string(text))
	return nil
}

// Always tells whether the condition asks for nothing.
func (c Condition) Always() bool { return c.Root == Always{} }

// Node is a part of a condition.
type Node interface{ Holds(Facts) bool }

// Always holds.
type Always struct{}

// Holds is true.
func (Always) Holds(Facts) bool { return true }

// All holds when each of them does.
type All []Node

// Holds asks one after another.
func (a All) Holds(f Facts) bool {
	return !slices.ContainsFunc(a, func(n Node) bool { return !n.Holds(f) })
}

// Any holds when one of them does.
type Any []Node

// Holds asks one after another.
func (a Any) Holds(f Facts) bool {
	return slices.ContainsFunc(a, func(n Node) bool { return n.Holds(f) })
}

// Not holds when the other does not.
type Not struct{ Of Node }

// Holds is the contrary.
func (n Not) Holds(f Facts) bool { return !n.Of.Holds(f) }

// Test compares one fact with values that stand in the text.
type Test struct {
	Field  Field
	Op     Op
	Values []string
	Limit  *big.Rat // the value of a number
	From   int      // where the number stands in the text, in characters
	To     int
}

// Holds compares.
func (t *Test) Holds(f Facts) bool {
	switch t.Field.Kind() {
	case Number:
		return t.compares(f.Number(t.Field))
	case Text:
		return t.reads(f.Text(t.Field))
	case List:
		if t.Op == NotEmpty {
			return len(f.List(t.Field)) > 0
		}
		return slices.Contains(f.List(t.Field), t.Values[0])
	default:
		return f.Flag(t.Field)
	}
}

func (t *Test) compares(n *big.Rat) bool {
	switch {
	case t.Op == IsNull:
		return n == nil
	case n == nil:
		return false
	case t.Op == NotNull:
		return true
	}
	order := n.Cmp(t.Limit)
	switch t.Op {
	case Equal:
		return order == 0
	case Unequal:
		return order != 0
	case More:
		return order > 0
	case AtLeast:
		return order >= 0
	case Less:
		return order < 0
	default:
		return order <= 0
	}
}

func (t *Test) reads(s *string) bool {
	switch {
	case t.Op == IsNull:
		return s == nil
	case s == nil:
		return false
	}
	switch t.Op {
	case NotNull:
		return true
	case NotEmpty:
		return strings.TrimSpace(*s) != ""
	case Unequal:
		return *s != t.Values[0]
	case Contains:
		return strings.Contains(*s, t.Values[0])
	default: // equal to it, or to one of them
		return slices.Contains(t.Values, *s)
	}
}

// Tests lists the tests of a node in the order of the text.
func Tests(n Node) []*Test {
	switch n := n.(type) {
	case All:
		return testsOf(n)
	case Any:
		return testsOf(n)
	case Not:
		return Tests(n.Of)
	case *Test:
		return []*Test{n}
	default:
		return nil
	}
}

func testsOf(nodes []Node) (all []*Test) {
	for _, n := range nodes {
		all = append(all, Tests(n)...)
	}
	return all
}
