package exchange

import (
	"context"
	"slices"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/tableimport"
)

// levelsRead are the indicator levels as a workbook would have them.
type levelsRead struct {
	judged
	to    standard.Taxonomy
	rows  int
	lines map[string]int // where a row stands, by its sheet and key
}

// ImportTaxonomy takes indicator levels (指标分类) with their signs and lists as the draft of
// the next edition; sheets that the workbook leaves empty stay. A second person publishes it.
func ImportTaxonomy(ctx context.Context, db *ent.Client, in Handed) (*Taken, error) {
	set, err := standard.Current(ctx, db)
	if err != nil {
		return nil, err
	}
	before := levelSheets(set.Taxonomy)
	r := &levelsRead{to: *set.Taxonomy, lines: map[string]int{}}
	if err := r.read(in.Body, before); err != nil {
		return nil, err
	}
	if err := listed(r.faults).Err(); err != nil {
		return nil, err
	}
	if r.rows == 0 {
		return nil, fault.List{fault.New(fault.Required, "工作簿中没有填写任何内容，请使用模板")}
	}
	base, err := standard.EditionInForce(ctx, db, standard.KindTaxonomy)
	if err != nil {
		return nil, err
	}
	if err := standard.Draftable(ctx, db, base); err != nil {
		return nil, err
	}
	found := intake{rows: r.rows, changes: sheetChanges(before, levelSheets(&r.to), r.lines)}
	if len(found.changes) == 0 {
		return nil, fault.List{fault.New(fault.Frozen, "与现行指标分类没有差别，不需要导入")}
	}
	found.write = func(ctx context.Context) error { return standard.DraftAs(ctx, db, base, &r.to) }
	return in.finish(ctx, db, tableimport.KindTAXONOMY, found)
}

// read reads the sheets that are filled.
func (r *levelsRead) read(body []byte, parts []standardSheet) error {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.name
	}
	tables, err := sheetsOf(body, names)
	if err != nil {
		return err
	}
	sheets := map[string]*sheet{}
	for _, p := range parts {
		s, err := filled(tables[p.name], p.columns)
		if err != nil {
			return err
		}
		if s != nil {
			sheets[p.name] = s
			r.note(p, s)
		}
	}
	r.levels(sheets[schemeSheet], sheets[level1Sheet], sheets[level2Sheet])
	r.operators(sheets[operatorSheet])
	r.sources(sheets[sourceSheet])
	r.list(sheets[methodSheet], "evidenceMethods", &r.to.EvidenceMethods)
	r.list(sheets[ruleSheet], "scoringRules", &r.to.ScoringRules)
	return nil
}

// note keeps where the rows of a sheet stand.
func (r *levelsRead) note(p standardSheet, s *sheet) {
	r.rows += len(s.lines)
	for _, l := range s.lines {
		row := make([]string, p.keys)
		for i := range row {
			row[i] = l.text(p.columns[i].field)
		}
		r.lines[p.name+" "+p.key(row)] = l.line
	}
}

// levels reads schemes with their levels, which come together or not at all.
func (r *levelsRead) levels(schemes, level1, level2 *sheet) {
	switch {
	case schemes == nil && level1 == nil && level2 == nil:
		return
	case schemes == nil || level1 == nil || level2 == nil:
		r.faults.Add(fault.New(fault.Required, "工作表“%s”“%s”“%s”要一同填写", schemeSheet, level1Sheet, level2Sheet).At("schemes"))
		return
	}
	r.codes(schemes, "schemes", "")
	r.codes(level1, "level1", "scheme")
	r.codes(level2, "level2", "scheme")
	r.to.Schemes = make([]standard.Scheme, len(schemes.lines))
	standing := 0
	for i, l := range schemes.lines {
		s := standard.Scheme{Code: l.text("code"), NameZh: r.named(l, i, "schemes", "nameZh"), Default: r.flag(l, i, "schemes", "default"),
			ExecutionWeight: r.points(l, i, "schemes", "executionWeight")}
		if s.Default {
			if standing++; standing > 1 {
				r.add(l, i, "schemes", fault.BadInput, "default", "只能有一个默认的分类")
			}
		}
		r.to.Schemes[i] = s
	}
	if standing == 0 {
		r.faults.Add(fault.New(fault.Required, "%s：要有一个默认的分类", schemes.named()).At("schemes"))
	}
	for i, l := range level1.lines {
		r.level1(l, i)
	}
	for i, l := range level2.lines {
		r.level2(l, i)
	}
	r.yields(level1)
	r.sums(schemes)
}

// scheme is the scheme that a line of a lower sheet names.
func (r *levelsRead) scheme(l line, i int, list string) *standard.Scheme {
	code := l.text("scheme")
	at := slices.IndexFunc(r.to.Schemes, func(s standard.Scheme) bool { return s.Code == code })
	switch {
	case code == "":
		r.add(l, i, list, fault.Required, "scheme", "没有%s", l.of.title("scheme"))
	case at < 0:
		r.add(l, i, list, fault.NotFound, "scheme", "“%s”表没有分类 %s", schemeSheet, shortened(code))
	default:
		return &r.to.Schemes[at]
	}
	return nil
}

func (r *levelsRead) level1(l line, i int) {
	level := standard.Level1{Code: l.text("code"), NameZh: r.named(l, i, "level1", "nameZh"), NameEn: l.text("nameEn"), Weight: r.points(l, i, "level1", "weight"),
		Required: r.flag(l, i, "level1", "required"), Cost: r.flag(l, i, "level1", "cost"), YieldsTo: l.text("yieldsTo"), Level2: []standard.Level2{}}
	if l.text("weightWithoutCost") != "" {
		without := r.points(l, i, "level1", "weightWithoutCost")
		level.WeightWithoutCost = &without
	}
	if s := r.scheme(l, i, "level1"); s != nil {
		s.Level1 = append(s.Level1, level)
	}
}

func (r *levelsRead) level2(l line, i int) {
	level := standard.Level2{Code: l.text("code"), NameZh: r.named(l, i, "level2", "nameZh"), NameEn: l.text("nameEn"),
		Expected: r.flag(l, i, "level2", "expected"), Cost: r.flag(l, i, "level2", "cost")}
	for _, example := range strings.Split(l.text("examples"), "\n") {
		if example = strings.TrimSpace(example); example == "" {
			continue
		}
		level.Examples = append(level.Examples, example)
		if n := form.Length(example); n > 100 {
			r.add(l, i, "level2", fault.TooShort, "examples", "每个示例最多 100 个字，现有 %d 个字", n)
		}
	}
	s := r.scheme(l, i, "level2")
	if s == nil {
		return
	}
	switch parent := s.Find(l.text("level1")); {
	case l.text("level1") == "":
		r.add(l, i, "level2", fault.Required, "level1", "没有%s", l.of.title("level1"))
	case parent == nil:
		r.add(l, i, "level2", fault.NotFound, "level1", "分类 %s 没有一级指标 %s", s.Code, shortened(l.text("level1")))
	default:
		parent.Level2 = append(parent.Level2, level)
	}
}

// yields holds first levels that give their weight away to others of their scheme.
func (r *levelsRead) yields(level1 *sheet) {
	for i, l := range level1.lines {
		to := l.text("yieldsTo")
		s := slices.IndexFunc(r.to.Schemes, func(s standard.Scheme) bool { return s.Code == l.text("scheme") })
		if to != "" && s >= 0 && (to == l.text("code") || r.to.Schemes[s].Find(to) == nil) {
			r.add(l, i, "level1", fault.NotFound, "yieldsTo", "分类 %s 没有另一个一级指标 %s", r.to.Schemes[s].Code, shortened(to))
		}
	}
}

// sums holds the weights of each scheme to 100, in a form with a cost row and in one without.
// Where something else is wrong they are not added.
func (r *levelsRead) sums(schemes *sheet) {
	if len(r.faults) > 0 {
		return
	}
	for i, l := range schemes.lines {
		for _, form := range []struct {
			hasCost bool
			words   string
		}{{true, "有成本指标时"}, {false, "没有成本指标时"}} {
			if sum := r.to.Schemes[i].Sum(form.hasCost); sum != exact.MustPoints("100") {
				r.add(l, i, "schemes", fault.WeightSum, "executionWeight", "%s，预算执行率与各一级指标分值合计 %s，应为 100", form.words, sum)
			}
		}
	}
}

func (r *levelsRead) operators(s *sheet) {
	if s == nil {
		return
	}
	r.codes(s, "operators", "")
	r.to.Operators = make([]standard.Operator, len(s.lines))
	for i, l := range s.lines {
		r.to.Operators[i] = standard.Operator{Code: l.text("code"), Symbol: r.named(l, i, "operators", "symbol"), Quantitative: r.flag(l, i, "operators", "quantitative"),
			Direction: r.chosen(l, i, "operators", "direction", directions), ScoredAs: r.chosen(l, i, "operators", "scoredAs", scorings)}
	}
}

func (r *levelsRead) sources(s *sheet) {
	if s == nil {
		return
	}
	r.codes(s, "targetSources", "")
	r.to.TargetSources = make([]string, len(s.lines))
	for i, l := range s.lines {
		r.to.TargetSources[i] = l.text("code")
	}
}

func (r *levelsRead) list(s *sheet, list string, to *standard.CodeList) {
	if s == nil {
		return
	}
	r.codes(s, list, "")
	codes := make(standard.CodeList, len(s.lines))
	for i, l := range s.lines {
		codes[i] = l.coded(*to)
		r.named(l, i, list, "nameZh")
	}
	*to = codes
}
