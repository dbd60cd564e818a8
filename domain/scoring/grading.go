package scoring

import (
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Grading is a rounded total and its grade.
type Grading struct {
	Total exact.Points
	Grade term.Grade
}

// GradeOf grades a figure from 0 to 100; the grade follows from the rounded total.
func GradeOf(total exact.Decimal, s *standard.Set) (*Grading, error) {
	r := total.Rat()
	if r.Sign() < 0 || r.Cmp(hundred) > 0 {
		return nil, fault.List{fault.New(fault.ScoreRange, "总分应在 0 与 100 之间，现为 %s", total).At("total")}
	}
	rounded := exact.RoundPoints(r)
	return &Grading{Total: rounded, Grade: grade(rounded, s)}, nil
}

func grade(total exact.Points, s *standard.Set) term.Grade {
	return s.Bands.Grade(total)
}
