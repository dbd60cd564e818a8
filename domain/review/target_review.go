package review

import (
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

// longestComment bounds a remark on one item.
const longestComment = 2000

// TargetReview is a section's 绩效目标审核表 as filled in. Passing says that the
// section wants to let the declaration pass.
type TargetReview struct {
	Items           []form.ReviewItem
	Opinion         string
	SuggestedAmount *exact.Money
	CutReason       string
	Passing         bool
}

// TargetResult is what the items make together; Items has a grade for each row
// that could be judged, else "".
type TargetResult struct {
	Items  []term.Grade
	Total  exact.Points
	Grade  term.Grade
	Passes bool
}

// CheckTargetReview grades the review and says what is wrong with it. The result
// is of no use while an ERROR stands among the faults.
func CheckTargetReview(r TargetReview, declared exact.Money, s *standard.Set) (TargetResult, fault.List) {
	f := s.TargetReview
	result, faults := r.grade(f)
	if form.Length(r.Opinion) == 0 {
		faults.Add(fault.New(fault.Required, "请填写审核意见").At("opinion"))
	}
	if faults.Err() == nil {
		result.Grade = f.Grade(result.Total)
		result.Passes = f.Passes(result.Grade)
		if r.Passing && !result.Passes {
			faults.Add(fault.New(fault.ScoreRange, "总分 %s，等级为%s，不能通过审核",
				result.Total, result.Grade.NameZh()).At("items"))
		}
	}
	faults = append(faults, r.checkAmount(declared, s.Codes.CutReason)...)
	return result, faults
}

// grade judges row by row and adds up.
func (r TargetReview) grade(f *standard.TargetReviewForm) (TargetResult, fault.List) {
	result := TargetResult{Items: make([]term.Grade, len(r.Items))}
	var faults fault.List
	seen := map[string]bool{}
	for i, row := range r.Items {
		item := f.Item(row.Code)
		switch {
		case item == nil:
			faults.Add(fault.New(fault.NotFound, "审核表没有这一项：%s", row.Code).At("items[%d].code", i))
		case seen[row.Code]:
			faults.Add(fault.New(fault.DupIndicator, "%s 重复评分", item.NameZh).At("items[%d].code", i))
		default:
			grade, wrong := gradeItem(row, item, f)
			result.Items[i] = grade
			faults = append(faults, wrong.Under("items[%d]", i)...)
			if row.Points != nil {
				result.Total += *row.Points
			}
		}
		seen[row.Code] = true
	}
	for _, item := range f.Items() {
		if !seen[item.Code] {
			faults.Add(fault.New(fault.Required, "缺少审核项：%s", item.NameZh).At("items"))
		}
	}
	return result, faults
}

// gradeItem: the grade follows from the share; below 良 the section says why.
func gradeItem(row form.ReviewItem, item *standard.Item, f *standard.TargetReviewForm) (term.Grade, fault.List) {
	if row.Points == nil {
		return "", fault.List{fault.New(fault.Required, "请为“%s”评分", item.NameZh).At("points")}
	}
	if *row.Points < 0 || *row.Points > item.Weight {
		return "", fault.List{fault.New(fault.ScoreRange, "“%s”的得分应在 0 与 %s 之间，现为 %s", item.NameZh, item.Weight, *row.Points).At("points")}
	}
	grade := f.ItemGrade(*row.Points, item.Weight)
	var faults fault.List
	switch n := form.Length(row.Comment); {
	case n == 0 && grade != standard.Excellent && grade != standard.Good:
		faults.Add(fault.New(fault.Required, "“%s”为%s，请说明理由", item.NameZh, grade.NameZh()).At("comment"))
	case n > longestComment:
		faults.Add(fault.New(fault.TooShort, "“%s”的说明最多 %d 个字，现为 %d 个字", item.NameZh, longestComment, n).At("comment"))
	}
	return grade, faults
}

// checkAmount: what the section suggests is at most what was declared, and a cut has a reason.
func (r TargetReview) checkAmount(declared exact.Money, reasons standard.CodeList) fault.List {
	if r.SuggestedAmount == nil {
		return nil
	}
	var faults fault.List
	switch amount := *r.SuggestedAmount; {
	case amount < 0:
		faults.Add(fault.New(fault.AmountPositive, "建议金额不能小于 0，现为 %s 万元", amount).At("suggestedAmount"))
	case amount > declared:
		faults.Add(fault.New(fault.ApprovedOver, "建议金额 %s 万元超过申报金额 %s 万元", amount, declared).At("suggestedAmount"))
	case amount < declared && r.CutReason == "":
		faults.Add(fault.New(fault.Required, "核减 %s 万元，请选择核减原因", declared-amount).At("cutReason"))
	case amount < declared && !reasons.Has(r.CutReason):
		faults.Add(fault.New(fault.NotFound, "没有这个核减原因：%s", r.CutReason).At("cutReason"))
	}
	return faults
}
