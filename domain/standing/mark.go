package standing

import (
	"slices"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/term"
)

// MarkItemInput is what the office gives for one item. Points below the proposal
// need a ground and words, points above it need words.
type MarkItemInput struct {
	Code    string
	Points  *exact.Points
	Ground  *string
	Comment *string
}

// mark is a mark as it is kept.
type mark struct {
	items    []form.MarkItem
	total    exact.Points
	standing term.Standing
}

const longestComment = 500

// weigh holds what is given against the proposal, and says all that stands against
// it. Where a deviation from the panel was reasoned, or is judged elsewhere, it is
// no ground: the standard's grounds of that kind are refused.
func weigh(a *standard.Assessment, proposed []form.MarkItem, given []*MarkItemInput, reasoned bool) (*mark, error) {
	m := &mark{items: slices.Clone(proposed)}
	var faults fault.List
	seen := map[string]bool{}
	for i, in := range given {
		it := a.Item(in.Code)
		switch {
		case it == nil:
			faults.Add(fault.New(fault.NotFound, "考核标准没有这一项：%s", in.Code).At("items[%d].code", i))
			continue
		case seen[in.Code]:
			faults.Add(fault.New(fault.DupIndicator, "%s 重复评分", it.NameZh).At("items[%d].code", i))
			continue
		}
		seen[in.Code] = true
		place := slices.IndexFunc(m.items, func(p form.MarkItem) bool { return p.Code == in.Code })
		kept, wrong := in.check(a, it, m.items[place].Proposed, reasoned)
		for _, f := range wrong {
			faults.Add(f.At("items[%d].%s", i, f.Path))
		}
		m.items[place] = kept
		if kept.Points != nil {
			m.total += *kept.Points
		}
	}
	for _, it := range a.Items {
		if !seen[it.Code] {
			faults.Add(fault.New(fault.Required, "请为“%s”评分", it.NameZh).At("items"))
		}
	}
	m.standing = a.Standing(m.total)
	return m, faults.Err()
}

// check holds one item against its weight and its proposal; the paths are its own.
func (in *MarkItemInput) check(a *standard.Assessment, it *standard.AssessmentItem, proposed exact.Points, reasoned bool) (form.MarkItem, fault.List) {
	kept := form.MarkItem{Code: it.Code, Points: in.Points, Proposed: proposed, Comment: strings.TrimSpace(form.Text(in.Comment))}
	var faults fault.List
	if in.Points == nil {
		faults.Add(fault.New(fault.Required, "请为“%s”评分", it.NameZh).At("points"))
		return kept, faults
	}
	if *in.Points < 0 || *in.Points > it.Weight {
		faults.Add(fault.New(fault.ScoreRange, "“%s”的得分应在 0 与 %s 之间，现为 %s", it.NameZh, it.Weight, *in.Points).At("points"))
	}
	if n := form.Length(kept.Comment); n > longestComment {
		faults.Add(fault.New(fault.TooShort, "说明最多 %d 个字，现为 %d 个字", longestComment, n).At("comment"))
	}
	if *in.Points == proposed {
		return kept, faults
	}
	if n := form.Length(kept.Comment); n < a.ReasonMin {
		faults.Add(fault.New(fault.TooShort, "“%s”与系统建议的 %s 分不同，请说明理由，至少 %d 个字", it.NameZh, proposed, a.ReasonMin).At("comment"))
	}
	if *in.Points > proposed {
		return kept, faults
	}
	kept.Ground = form.Text(in.Ground)
	switch ground := it.Ground(kept.Ground); {
	case ground == nil:
		faults.Add(fault.New(fault.Required, "请选择“%s”的扣分事由", it.NameZh).At("ground"))
	case ground.Deviation && reasoned:
		faults.Add(fault.New(fault.ScoreRange, "有理由的不同意见不扣分").At("ground"))
	}
	return kept, faults
}
