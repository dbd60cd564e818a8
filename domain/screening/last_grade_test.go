package screening

import (
	"testing"

	"hengxiao/ent/generated/ent"
	"hengxiao/ent/term"
)

func TestAnOldGradeIsNotLastYears(t *testing.T) {
	good := term.Excellent
	for year, want := range map[int]bool{2019: false, 2024: false, 2025: true, 2026: true} {
		if got := lastGrade(&ent.Project{LastGrade: &good, LastGradeYear: &year}, 2027); (got != nil) != want {
			t.Errorf("in 2027 the grade of %d is %v", year, got)
		}
	}
	if got := lastGrade(&ent.Project{LastGrade: &good}, 2027); got != nil {
		t.Errorf("a grade of no year is %v", got)
	}
}
