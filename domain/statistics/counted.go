// Package statistics counts declarations and their money by what people ask: unit,
// section, functional class, outcome, grade. Every figure is a list that can be opened.
package statistics

import (
	"slices"

	"entgo.io/ent/dialect/sql"

	"hengxiao/ent/exact"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/predicate"
	"hengxiao/ent/term"
)

// Counted is which declarations a figure counts.
type Counted string

// The figures' declarations, each within the one before but for Approved, which is
// within HandedIn.
const (
	HandedIn Counted = "HANDED_IN" // 已申报: it has left its unit and department
	Decided  Counted = "DECIDED"   // 已核定: the review granted an amount, or nothing
	Cut      Counted = "CUT"       // 核减: less than declared
	Zero     Counted = "ZERO"      // 核定为零
	Approved Counted = "APPROVED"  // 已批复
)

// test is a condition on the columns of declarations.
type test func(*sql.Selector) *sql.Predicate

var tests = map[Counted]test{
	HandedIn: handedIn,
	Decided:  decided,
	Cut: func(t *sql.Selector) *sql.Predicate {
		return sql.And(decided(t), sql.Or(refused(t), sql.ColumnsLT(t.C(declaration.FieldReviewedAmount), t.C(declaration.FieldAmount))))
	},
	Zero: func(t *sql.Selector) *sql.Predicate {
		return sql.And(decided(t), sql.Or(refused(t), sql.EQ(t.C(declaration.FieldReviewedAmount), 0)))
	},
	Approved: func(t *sql.Selector) *sql.Predicate {
		return sql.EQ(t.C(declaration.FieldStage), declaration.StageAPPROVED)
	},
}

// Of are the declarations that a figure counts.
func Of(c Counted) predicate.Declaration {
	return func(s *sql.Selector) { s.Where(tests[c](s)) }
}

func handedIn(t *sql.Selector) *sql.Predicate {
	return sql.NotIn(t.C(declaration.FieldStage), withUnit[0], withUnit[1], withUnit[2], withUnit[3])
}

// withUnit are the stages in which the bureau has not got a declaration.
var withUnit = [...]declaration.Stage{"DRAFT", "UNIT_REVIEW", "DEPT_REVIEW", "WITHDRAWN"}

// decided: concluded with an amount, or refused. What is to be revised has none yet.
func decided(t *sql.Selector) *sql.Predicate {
	opinion := t.C(declaration.FieldOpinion)
	return sql.Or(refused(t), sql.And(
		closed(t),
		sql.NotNull(t.C(declaration.FieldReviewedAmount)),
		sql.Or(sql.IsNull(opinion), sql.NEQ(opinion, term.Revise))))
}

// refused: nothing is granted, whatever amount stands there. It is never unknown, so
// that it can be negated.
func refused(t *sql.Selector) *sql.Predicate {
	opinion := t.C(declaration.FieldOpinion)
	return sql.Or(
		sql.EQ(t.C(declaration.FieldStage), "REJECTED"),
		sql.And(sql.NotNull(opinion), sql.EQ(opinion, term.Disagree),
			closed(t)))
}

// concluded are the stages after a review.
var concluded = [...]declaration.Stage{"REVIEW_CLOSED", "REPORTED", "PUSHED", "APPROVED"}

func closed(t *sql.Selector) *sql.Predicate {
	return sql.In(t.C(declaration.FieldStage), concluded[0], concluded[1], concluded[2], concluded[3])
}

// GrantedTo is what the review granted a declaration, as the tables count it; none where
// it is not decided.
func GrantedTo(d *ent.Declaration) *exact.Money {
	closed := slices.Contains(concluded[:], d.Stage)
	nothing := exact.Money(0)
	switch {
	case d.Stage == declaration.StageREJECTED, closed && d.Opinion != nil && *d.Opinion == term.Disagree:
		return &nothing
	case closed && (d.Opinion == nil || *d.Opinion != term.Revise):
		return d.ReviewedAmount
	default:
		return nil
	}
}
