package standard

import (
	"math/big"
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// TargetReviewForm is 绩效目标审核表, with which a section reviews a declaration.
type TargetReviewForm struct {
	Header
	Dimensions []Dimension `json:"dimensions"`
	Bands      []Band      `json:"bands"`
	Effects    []Effect    `json:"effects"`
}

// Effect says what a grade of the review leads to.
type Effect struct {
	Grade  Grade  `json:"grade"`
	Passes bool   `json:"passes"`
	TextZh string `json:"textZh"`
}

// Items lists what is scored, in the form's order.
func (f *TargetReviewForm) Items() []Item { return itemsOf(f.Dimensions) }

// Item finds an item by its code; nil when the form has none.
func (f *TargetReviewForm) Item(code string) *Item { return itemIn(f.Dimensions, code) }

// Grade of the form's total.
func (f *TargetReviewForm) Grade(total exact.Points) Grade { return gradeIn(f.Bands, total.Rat()) }

// ItemGrade is the grade of one item, from its share of the weight.
func (f *TargetReviewForm) ItemGrade(points, weight exact.Points) Grade {
	share := new(big.Rat).SetFrac64(int64(points)*100, int64(weight))
	return gradeIn(f.Bands, share)
}

// Passes tells whether a declaration of this grade may go on.
func (f *TargetReviewForm) Passes(g Grade) bool {
	return slices.ContainsFunc(f.Effects, func(e Effect) bool { return e.Grade == g && e.Passes })
}

func (f *TargetReviewForm) into(s *Set) { s.TargetReview = f }

func (f *TargetReviewForm) inspect(in *inspection) {
	inspectDimensions(in, f.Dimensions)
	inspectBands(in, f.Bands)
	for _, band := range f.Bands {
		known := slices.ContainsFunc(f.Effects, func(e Effect) bool { return e.Grade == band.Grade })
		in.must(known, fault.Required, "effects", "等级“%s”没有审核结论", band.NameZh)
	}
}
