package statistics

import (
	"context"
	"errors"

	"hengxiao/domain/standard"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/unit"
)

// ScopeNames are what a list is narrowed to: by their codes when they are asked for, by
// their names when they are told.
type ScopeNames struct {
	Unit       *string
	Section    *string
	FuncClass  *string
	Nature     *string
	Tag        *string
	FundSource *string
	Level2     *string
	CutReason  *string
}

// Names puts the names in the place of the codes; a code that nothing has stays as it is.
func Names(ctx context.Context, db *ent.Client, codes ScopeNames) (*ScopeNames, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	return NamesBy(ctx, db, set, codes)
}

// NamesBy takes the names of the standards that are given.
func NamesBy(ctx context.Context, db *ent.Client, set *standard.Set, codes ScopeNames) (*ScopeNames, error) {
	named := func(code *string, name func(string) string) *string {
		if code == nil {
			return nil
		}
		said := name(*code)
		if said == "" {
			said = *code
		}
		return &said
	}
	var failed error
	stored := func(read func(string) (string, error)) func(string) string {
		return func(code string) string {
			name, err := read(code)
			if !ent.IsNotFound(err) {
				failed = errors.Join(failed, err)
			}
			return name
		}
	}
	return &ScopeNames{
		Unit: named(codes.Unit, stored(func(code string) (string, error) {
			return db.Unit.Query().Where(unit.Code(code)).Select(unit.FieldShortNameZh).String(ctx)
		})),
		Section: named(codes.Section, stored(func(code string) (string, error) {
			return db.Section.Query().Where(section.Code(code)).Select(section.FieldNameZh).String(ctx)
		})),
		FuncClass:  named(codes.FuncClass, set.FunctionalClasses.NameZh),
		Nature:     named(codes.Nature, set.Codes.ProjectNature.NameZh),
		Tag:        named(codes.Tag, set.Codes.ProjectTags.NameZh),
		FundSource: named(codes.FundSource, set.Codes.FundSource.NameZh),
		Level2:     named(codes.Level2, func(code string) string { return level2Name(set.Taxonomy, code) }),
		CutReason:  named(codes.CutReason, set.Codes.CutReason.NameZh),
	}, failed
}

// Words say the names to people, each with what it is.
func (n ScopeNames) Words() (said []string) {
	for _, part := range []struct {
		what string
		name *string
	}{
		{"资金来源", n.FundSource}, {"标签", n.Tag}, {"项目属性", n.Nature}, {"科室", n.Section}, {"单位", n.Unit}, {"功能分类", n.FuncClass},
		{"二级指标", n.Level2}, {"核减原因", n.CutReason},
	} {
		if part.name != nil && *part.name != "" {
			said = append(said, part.what+"："+*part.name)
		}
	}
	return said
}

// level2Name is what a second level is called in whichever scheme has it.
func level2Name(t *standard.Taxonomy, code string) string {
	for _, s := range t.Schemes {
		for _, l := range s.Level1 {
			if found := l.Find(code); found != nil {
				return found.NameZh
			}
		}
	}
	return ""
}
