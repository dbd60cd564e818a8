package standard

import (
	"math/big"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
	"hengxiao/ent/term"
)

// Grade is 评价等级.
type Grade = term.Grade

// The four grades: 优良中差.
const (
	Excellent = term.Excellent
	Good      = term.Good
	Fair      = term.Fair
	Poor      = term.Poor
)

// Grades lists the grades, the best first.
var Grades = []Grade{Excellent, Good, Fair, Poor}

// Band gives its grade from Min on, up to the next better band.
type Band struct {
	Grade  Grade        `json:"grade"`
	NameZh string       `json:"nameZh"`
	Min    exact.Points `json:"min"`
}

// Bands divides 0 to 100 points into grades.
type Bands struct {
	Header
	Bands []Band `json:"bands"`
}

// Grade of a rounded total.
func (b *Bands) Grade(total exact.Points) Grade { return gradeIn(b.Bands, total.Rat()) }

// GradeOf a figure of 100 that is not rounded, such as a share in per cent.
func (b *Bands) GradeOf(total *big.Rat) Grade { return gradeIn(b.Bands, total) }

func (b *Bands) into(s *Set) { s.Bands = b }

func (b *Bands) inspect(in *inspection) { inspectBands(in, b.Bands) }

// gradeIn takes the first band, from the best down, that the total reaches.
func gradeIn(bands []Band, total *big.Rat) Grade {
	for _, band := range bands {
		if total.Cmp(band.Min.Rat()) >= 0 {
			return band.Grade
		}
	}
	return bands[len(bands)-1].Grade
}

func inspectBands(in *inspection, bands []Band) {
	if len(bands) == 0 {
		in.must(false, fault.Required, "bands", "至少要有一个等级")
		return
	}
	for i, band := range bands {
		in.must(slices.Contains(Grades, band.Grade), fault.NotFound, at("bands[%d].grade", i), "没有这个等级：%s", band.Grade)
		in.must(i == 0 || band.Min < bands[i-1].Min, fault.ScoreRange, at("bands[%d].min", i), "等级应按分数从高到低排列")
	}
	in.must(bands[0].Min <= hundred, fault.ScoreRange, "bands[0].min", "最高等级的起点不能超过 100 分")
	in.must(bands[len(bands)-1].Min == 0, fault.ScoreRange, at("bands[%d].min", len(bands)-1), "最低等级应从 0 分起")
}
