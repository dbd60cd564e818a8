package library

import (
	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
)

// AgencyItemInput is what is given for one item; few points need words.
type AgencyItemInput struct {
	Code    string
	Points  *exact.Points
	Comment *string
}

const longestComment = 500

// weigh holds what is given against the standard, and says all that stands against it.
// The items come out in the standard's order.
func (in MarkAgency) weigh(a *standard.AgencyAssessment) ([]form.AgencyMarkItem, exact.Points, error) {
	var faults fault.List
	if n := form.Length(form.Word(in.Reason)); in.Version > 0 && n < a.ReasonMin {
		faults.Add(fault.New(fault.TooShort, "请说明更正的理由，至少 %d 个字", a.ReasonMin).At("reason"))
	} else if n > longestComment {
		faults.Add(fault.New(fault.TooShort, "更正的理由最多 %d 个字，现为 %d 个字", longestComment, n).At("reason"))
	}
	kept := map[string]form.AgencyMarkItem{}
	for i, given := range in.Items {
		it := a.Item(given.Code)
		if it == nil {
			faults.Add(fault.New(fault.NotFound, "考核标准没有这一项：%s", clip(given.Code)).At("items[%d].code", i))
			continue
		}
		if _, twice := kept[it.Code]; twice {
			faults.Add(fault.New(fault.DupIndicator, "“%s”重复评分", it.NameZh).At("items[%d].code", i))
			continue
		}
		faults = append(faults, given.check(a, it).Under("items[%d]", i)...)
		kept[it.Code] = form.AgencyMarkItem{Code: it.Code, NameZh: it.NameZh, Weight: it.Weight, Points: value(given.Points),
			Comment: form.Word(given.Comment)}
	}
	items := make([]form.AgencyMarkItem, 0, len(a.Items))
	var total exact.Points
	for _, it := range a.Items {
		item, there := kept[it.Code]
		if !there {
			faults.Add(fault.New(fault.Required, "请为“%s”评分", it.NameZh).At("items"))
		}
		items = append(items, item)
		total += item.Points
	}
	return items, total, faults.Err()
}

// check holds one item against its most points; the paths are its own.
func (in *AgencyItemInput) check(a *standard.AgencyAssessment, it *standard.Item) fault.List {
	var faults fault.List
	comment := form.Length(form.Word(in.Comment))
	switch {
	case in.Points == nil:
		faults.Add(fault.New(fault.Required, "请为“%s”评分", it.NameZh).At("points"))
	case *in.Points < 0 || *in.Points > it.Weight:
		faults.Add(fault.New(fault.ScoreRange, "“%s”的得分应在 0 与 %s 之间，现为 %s", it.NameZh, it.Weight, *in.Points).At("points"))
	case a.Needs(it, *in.Points) && comment < a.ReasonMin:
		faults.Add(fault.New(fault.TooShort, "“%s”得分较低，请说明理由，至少 %d 个字", it.NameZh, a.ReasonMin).At("comment"))
	}
	if comment > longestComment {
		faults.Add(fault.New(fault.TooShort, "“%s”的说明最多 %d 个字，现为 %d 个字", it.NameZh, longestComment, comment).At("comment"))
	}
	return faults
}
