package indicators

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/libraryindicator"
)

// SuggestionReason says why an indicator is suggested.
type SuggestionReason string

// The reasons, the nearest to the project first.
const (
	LastYear SuggestionReason = "LAST_YEAR" // the project had it the year before
	OfClass  SuggestionReason = "CLASS"     // 同一功能分类
	OfTag    SuggestionReason = "TAG"       // 同一项目标签
	Common   SuggestionReason = "COMMON"    // 共性指标
)

var reasons = []SuggestionReason{LastYear, OfClass, OfTag, Common}

// IndicatorSuggestion is a row that a form may be given.
type IndicatorSuggestion struct {
	Reason   SuggestionReason
	Line     *form.Indicator
	Formula  string
	Low      *exact.Decimal
	High     *exact.Decimal
	Quality  *libraryindicator.Quality
	UseCount int
}

// most is how many suggestions are shown.
const most = 40

// Suggest lists what a declaration's indicators might be, the nearest first: what its
// project had the year before, then the library's rows for its functional class, its
// tags, and those that suit every project. What the form has already is left out.
func Suggest(ctx context.Context, db *ent.Client, id uuid.UUID, keyword *string) ([]*IndicatorSuggestion, error) {
	d, err := db.Declaration.Query().Where(declaration.ID(id)).WithBatch().Only(ctx)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("declarationID")
	}
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, d.Edges.Batch)
	if err != nil {
		return nil, err
	}
	class := form.Word(d.Form.ExpFuncCode)
	rows, err := db.LibraryIndicator.Query().
		Where(libraryindicator.StatusEQ(libraryindicator.StatusIN_USE), libraryindicator.FuncClassIn(above(class)...)).All(ctx)
	if err != nil {
		return nil, err
	}
	uses, err := Uses(ctx, db)
	if err != nil {
		return nil, err
	}
	earlier, err := db.Declaration.Query().
		Where(declaration.ProjectID(d.ProjectID), declaration.BudgetYear(d.BudgetYear-1), declaration.StageNEQ(declaration.StageWITHDRAWN)).
		Order(ent.Desc(declaration.FieldID)).Limit(1).All(ctx)
	if err != nil {
		return nil, err
	}
	var last []form.Indicator
	if len(earlier) > 0 {
		last = earlier[0].Form.Indicators
	}
	scheme := set.Taxonomy.Scheme(form.Word(d.Form.Scheme))
	if scheme == nil {
		scheme = set.Taxonomy.Scheme("")
	}
	return rank(d.Form, scheme, last, rows, uses, form.Word(keyword)), nil
}

// above are a class and those it lies in; the empty one is above all.
func above(class string) []string {
	all := []string{""}
	for _, n := range []int{3, 5, 7} {
		if len(class) >= n {
			all = append(all, class[:n])
		}
	}
	return all
}

// rank chooses and orders the suggestions for a form.
func rank(f form.Declaration, scheme *standard.Scheme, last []form.Indicator, library []*ent.LibraryIndicator, uses map[uuid.UUID]int, keyword string) []*IndicatorSuggestion {
	had := map[string]bool{}
	for _, r := range f.Indicators {
		had[standard.NormalName(form.Word(r.NameZh))] = true
	}
	fresh := func(name string) bool {
		normal := standard.NormalName(name)
		if had[normal] || !strings.Contains(normal, standard.NormalName(keyword)) {
			return false
		}
		had[normal] = true
		return true
	}
	found := []*IndicatorSuggestion{}
	for _, r := range last {
		if firstLevel(scheme, form.Word(r.Level2)) != "" && fresh(form.Word(r.NameZh)) {
			found = append(found, &IndicatorSuggestion{Reason: LastYear, Line: again(r)})
		}
	}
	own := len(found)
	slices.SortStableFunc(library, func(a, b *ent.LibraryIndicator) int { // a name stands in several classes: the nearest is offered
		return cmp.Or(cmp.Compare(len(b.FuncClass), len(a.FuncClass)), cmp.Compare(a.NameZh, b.NameZh))
	})
	for _, l := range library {
		level1 := firstLevel(scheme, l.Level2)
		why, suits := reasonOf(l, f.Tags)
		if level1 != "" && suits && fresh(l.NameZh) {
			found = append(found, suggested(l, level1, why, uses[l.ID]))
		}
	}
	slices.SortStableFunc(found[own:], func(a, b *IndicatorSuggestion) int {
		return cmp.Or(cmp.Compare(slices.Index(reasons, a.Reason), slices.Index(reasons, b.Reason)),
			cmp.Compare(worth(a), worth(b)), cmp.Compare(b.UseCount, a.UseCount))
	})
	return found[:min(len(found), most)]
}

// reasonOf says why a row of the form's class, or of every class, suits it. A row for
// certain tags does not suit a project without any of them.
func reasonOf(l *ent.LibraryIndicator, tags []string) (SuggestionReason, bool) {
	tagged := slices.ContainsFunc(l.Tags, func(t string) bool { return slices.Contains(tags, t) })
	switch {
	case l.FuncClass != "":
		return OfClass, true
	case tagged:
		return OfTag, true
	default:
		return Common, len(l.Tags) == 0
	}
}

// worth orders by the office's mark.
func worth(s *IndicatorSuggestion) int {
	return slices.Index([]libraryindicator.Quality{libraryindicator.QualityPREFERRED, libraryindicator.QualityPLAIN, libraryindicator.QualityCAUTION}, *s.Quality)
}

// suggested is a row of the library as a form would begin it.
func suggested(l *ent.LibraryIndicator, level1 string, why SuggestionReason, uses int) *IndicatorSuggestion {
	ref := l.ID.String()
	line := &form.Indicator{Level1: &level1, Level2: &l.Level2, NameZh: &l.NameZh, Operator: &l.Operator, LibraryRef: &ref}
	if l.Unit != "" {
		line.Unit = &l.Unit
	}
	if text := explained(l.Definition, l.Formula); text != "" {
		line.Definition = &text
	}
	return &IndicatorSuggestion{Reason: why, Line: line, Formula: l.Formula, Low: l.Low, High: l.High, Quality: &l.Quality, UseCount: uses}
}

// explained is what a form calls 指标解释与计算公式.
func explained(definition, formula string) string {
	if definition == "" || formula == "" {
		return definition + formula
	}
	return definition + "；" + formula
}

// again is last year's row as this year's would begin: what it promised then is history.
func again(r form.Indicator) *form.Indicator {
	line := r
	line.TargetValue, line.TargetText, line.Weight = nil, nil, nil
	if r.TargetValue != nil {
		history := append([]string{*r.TargetValue}, r.History...)
		line.History = history[:min(len(history), 3)]
	}
	return &line
}
