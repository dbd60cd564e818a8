package graph

import (
	"context"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/panel"
	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/batch"
	"hengxiao/graph/generated"
)

// FormGuide is what the pages of a batch need of its standards.
func (query) FormGuide(ctx context.Context, batchID uuid.UUID) (*generated.FormGuide, error) {
	b, set, err := setOf(ctx, batchID)
	if err != nil {
		return nil, err
	}
	c, t := set.Codes, set.Taxonomy
	return &generated.FormGuide{
		ProjectKinds: items(c.ProjectKind), Natures: items(c.ProjectNature), Tags: items(c.ProjectTags),
		FundSources: items(c.FundSource), EconomicClasses: items(c.DepartmentEconomic),
		UnitsOfMeasure: mapped(c.Units, func(u standard.Unit) string { return u.Code }),
		Operators: mapped(t.Operators, func(o standard.Operator) *generated.CodeItem {
			return &generated.CodeItem{Code: o.Code, NameZh: o.Symbol}
		}),
		Schemes:         mapped(t.Schemes, scheme),
		EvidenceMethods: items(t.EvidenceMethods), ScoringRules: items(t.ScoringRules), TargetSources: append([]string{}, t.TargetSources...),
		ReturnReasons: items(c.ReturnReason), CutReasons: items(c.CutReason), AttachmentKinds: items(c.AttachmentKind),
		Priorities: mapped(set.ExpertForm.Priorities, func(p standard.Choice) *generated.CodeItem {
			return &generated.CodeItem{Code: p.Code, NameZh: p.NameZh}
		}),
		ExpertForm:       expertForm(set.ExpertForm),
		TargetReviewForm: reviewForm(set.TargetReview.Header, set.TargetReview.Dimensions),
		Panel:            panelGuide(b, set),
	}, nil
}

func panelGuide(b *ent.Batch, set *standard.Set) *generated.PanelGuide {
	limits := set.Settings.Panel
	return &generated.PanelGuide{Sizes: panel.Sizes(b, limits), Fields: items(set.Codes.ExpertField),
		PerEmployer: limits.PerEmployer, OwnAdministration: limits.OwnAdministration,
		YearlyLoad: limits.YearlyLoad, FreeDays: limits.FreeDays, AcceptHours: limits.AcceptHours}
}

func setOf(ctx context.Context, batchID uuid.UUID) (*ent.Batch, *standard.Set, error) {
	b, err := db(ctx).Batch.Query().Where(batch.ID(batchID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, nil, fault.Missing().At("batchID")
	}
	if err != nil {
		return nil, nil, err
	}
	set, err := standard.OfBatch(ctx, db(ctx), b)
	return b, set, err
}

func scheme(s standard.Scheme) *generated.SchemeGuide {
	return &generated.SchemeGuide{Code: s.Code, NameZh: s.NameZh, IsDefault: s.Default, Level1: mapped(s.Level1, level1)}
}

func level1(l standard.Level1) *generated.Level1Guide {
	return &generated.Level1Guide{
		Code: l.Code, NameZh: l.NameZh, Required: l.Required, Weight: l.Weight,
		Level2: mapped(l.Level2, func(m standard.Level2) *generated.CodeItem {
			return &generated.CodeItem{Code: m.Code, NameZh: m.NameZh}
		}),
	}
}

func reviewForm(h standard.Header, dimensions []standard.Dimension) *generated.ReviewFormGuide {
	return &generated.ReviewFormGuide{Code: h.Code, NameZh: h.NameZh, Dimensions: mapped(dimensions, dimension), Grades: []*generated.GradeGuide{},
		ScoreDecimals: 2, CommentBelow: "0"}
}

// expertForm is the form that experts score by, with its quick grades.
func expertForm(f *standard.ReviewForm) *generated.ReviewFormGuide {
	guide := reviewForm(f.Header, f.Dimensions)
	guide.ScoreDecimals, guide.CommentBelow = f.ScoreDecimals, f.CommentBelow
	guide.Grades = mapped(f.Grades, func(g standard.Share) *generated.GradeGuide {
		return &generated.GradeGuide{NameZh: g.NameZh, Share: g.Share}
	})
	return guide
}

func dimension(d standard.Dimension) *generated.DimensionGuide {
	return &generated.DimensionGuide{
		Code: d.Code, NameZh: d.NameZh, Question: d.QuestionZh, Weight: d.Weight,
		Items: mapped(d.Items, func(i standard.Item) *generated.ItemGuide {
			return &generated.ItemGuide{Code: i.Code, NameZh: i.NameZh, Text: i.TextZh, Weight: i.Weight,
				Evidence: append([]string{}, i.Evidence...)}
		}),
	}
}

func items(list standard.CodeList) []*generated.CodeItem {
	return mapped(list, func(c standard.Code) *generated.CodeItem {
		return &generated.CodeItem{Code: c.Code, NameZh: c.NameZh}
	})
}

func mapped[A, B any](from []A, to func(A) B) []B {
	out := make([]B, len(from))
	for i, a := range from {
		out[i] = to(a)
	}
	return out
}
