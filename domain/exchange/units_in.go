package exchange

import (
	"context"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper/book"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/tableimport"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// unitColumns are what a workbook of units has, out as well as in.
var unitColumns = []column{
	{"单位编码", "code", true}, {"单位名称", "nameZh", true}, {"单位简称", "shortNameZh", false}, {"单位类别", "kind", true},
	{"上级单位编码", "parent", false}, {"业务科室编码", "section", true},
}

const unitSheet = "预算单位"

// unitKinds are the kinds of units in words.
var unitKinds = map[string]string{"BUREAU": "部门", "TOWN": "镇街", "SUBORDINATE": "下属单位"}

// WriteUnits writes the division's units as the import takes them, or none of them: the
// template, with the words and codes that its columns know.
func WriteUnits(ctx context.Context, db *ent.Client, w io.Writer, empty bool) error {
	sections, err := db.Section.Query().Order(section.ByCode()).All(ctx)
	if err != nil {
		return err
	}
	page := book.Page{Name: unitSheet, Choices: map[int][]string{}}
	for i, c := range unitColumns {
		page.Head = append(page.Head, c.title)
		switch c.field {
		case "kind":
			page.Choices[i] = []string{unitKinds["BUREAU"], unitKinds["TOWN"], unitKinds["SUBORDINATE"]}
		case "section":
			for _, s := range sections {
				page.Choices[i] = append(page.Choices[i], s.Code)
			}
		}
	}
	if !empty {
		units, err := db.Unit.Query().WithParent().WithSection().Order(unit.ByLevel(), unit.ByCode()).All(ctx)
		if err != nil {
			return err
		}
		for _, u := range units {
			parent := ""
			if u.Edges.Parent != nil {
				parent = u.Edges.Parent.Code
			}
			page.Rows = append(page.Rows, []book.Value{book.Text(u.Code), book.Text(u.NameZh), book.Text(u.ShortNameZh), book.Text(unitKinds[u.Kind]),
				book.Text(parent), book.Text(u.Edges.Section.Code)})
		}
	}
	names := ""
	for _, s := range sections {
		names += fmt.Sprintf("%s %s；", s.Code, s.NameZh)
	}
	words := book.Page{Name: "填写说明", Head: []string{"列", "要求"}, Rows: [][]book.Value{
		{book.Text("单位编码"), book.Text("必填；字母或数字，最多 20 位。已有的编码按本行更新，没有的新增，表中没有的单位不变")},
		{book.Text("单位名称"), book.Text("必填；最多 100 个字")},
		{book.Text("单位简称"), book.Text("最多 60 个字，不填同单位名称")},
		{book.Text("单位类别"), book.Text("必填；部门、镇街、下属单位")},
		{book.Text("上级单位编码"), book.Text("下属单位必填，其他不填")},
		{book.Text("业务科室编码"), book.Text("必填；" + names)},
	}}
	return book.Write(w, []book.Page{page, words})
}

// unitRow is a unit as it would stand.
type unitRow struct {
	line
	code, name, short, kind, parent string
	section                         *ent.Section
	level                           int
	stands                          *ent.Unit
}

// ImportUnits takes a workbook of units: known codes are changed, others are new, units
// that it does not name stay. All rows are judged before one is written.
func ImportUnits(ctx context.Context, db *ent.Client, in Handed) (*Taken, error) {
	s, err := linesOf(in.Body, unitSheet, unitColumns)
	if err != nil {
		return nil, err
	}
	j := &unitJudge{units: map[string]*ent.Unit{}, sections: map[string]*ent.Section{}, parents: map[string]string{}}
	if err := j.read(ctx, db); err != nil {
		return nil, err
	}
	j.judge(s)
	if err := listed(j.faults).Err(); err != nil {
		return nil, err
	}
	found := intake{rows: len(j.rows), write: func(ctx context.Context) error { return j.write(ctx, db) }}
	for _, r := range j.rows {
		if c, changes := r.change(j); changes {
			found.changes = append(found.changes, c)
		}
	}
	return in.finish(ctx, db, tableimport.KindUNITS, found)
}

type unitJudge struct {
	units    map[string]*ent.Unit
	sections map[string]*ent.Section
	parents  map[string]string // by code, as they will be
	rows     []*unitRow
	faults   fault.List
}

func (j *unitJudge) read(ctx context.Context, db *ent.Client) error {
	sections, err := db.Section.Query().All(ctx)
	if err != nil {
		return err
	}
	for _, s := range sections {
		j.sections[s.Code] = s
	}
	units, err := db.Unit.Query().WithParent().All(ctx)
	for _, u := range units {
		j.units[u.Code] = u
		j.parents[u.Code] = ""
		if u.Edges.Parent != nil {
			j.parents[u.Code] = u.Edges.Parent.Code
		}
	}
	return err
}

var (
	unitCode    = regexp.MustCompile(`^[0-9A-Za-z]{1,20}$`)
	sectionCode = regexp.MustCompile(`^[0-9A-Za-z_]{1,20}$`)
)

// judge reads the rows, each by itself and then among the others.
func (j *unitJudge) judge(s *sheet) {
	first := map[string]int{}
	for i, l := range s.lines {
		r := &unitRow{line: l, code: l.text("code"), name: l.text("nameZh"), short: l.text("shortNameZh"), parent: l.text("parent")}
		add := func(code fault.Code, field, message string, args ...any) {
			j.faults.Add(l.fault(code, field, fmt.Sprintf("rows[%d].%s", i, field), message, args...))
		}
		before, twice := first[r.code]
		switch {
		case r.code == "":
			add(fault.Required, "code", "没有单位编码")
		case !unitCode.MatchString(r.code):
			add(fault.BadInput, "code", "单位编码应为字母或数字，最多 20 位，现为“%s”", shortened(r.code))
		case twice:
			add(fault.DupIndicator, "code", "与第%d行重复", before)
		default:
			first[r.code] = l.line
		}
		j.names(r, add)
		j.places(r, add)
		r.stands = j.units[r.code]
		j.parents[r.code] = r.parent
		j.rows = append(j.rows, r)
	}
	for i, r := range j.rows {
		j.above(i, r)
	}
	j.below()
}

// below refuses to move a unit over others that the workbook does not name.
func (j *unitJudge) below() {
	rows := map[string]int{}
	for i, r := range j.rows {
		rows[r.code] = i
	}
	for code, u := range j.units {
		i, moved := rows[j.parents[code]]
		if _, named := rows[code]; !named && moved && j.rows[i].level+1 != u.Level {
			r := j.rows[i]
			j.faults.Add(r.fault(fault.BadInput, "parent", fmt.Sprintf("rows[%d].parent", i), "级次改变后，下属单位“%s”须一并列入本表", u.NameZh))
		}
	}
}

func (j *unitJudge) names(r *unitRow, add func(fault.Code, string, string, ...any)) {
	switch n := form.Length(r.name); {
	case n == 0:
		add(fault.Required, "nameZh", "没有单位名称")
	case n > 100:
		add(fault.TooShort, "nameZh", "最多 100 个字，现有 %d 个字", n)
	}
	if r.short == "" {
		r.short = r.name
	}
	if n := form.Length(r.short); n > 60 {
		add(fault.TooShort, "shortNameZh", "最多 60 个字，现有 %d 个字", n)
	}
}

func (j *unitJudge) places(r *unitRow, add func(fault.Code, string, string, ...any)) {
	kind := r.text("kind")
	for code, name := range unitKinds {
		if kind == name || kind == code {
			r.kind = code
		}
	}
	switch {
	case kind == "":
		add(fault.Required, "kind", "没有单位类别")
	case r.kind == "":
		add(fault.NotFound, "kind", "应为“部门”“镇街”或“下属单位”，现为“%s”", shortened(kind))
	case r.kind == "SUBORDINATE" && r.parent == "":
		add(fault.Required, "parent", "下属单位应有上级单位")
	case r.kind != "SUBORDINATE" && r.parent != "":
		add(fault.BadInput, "parent", "只有下属单位有上级单位")
	}
	code := r.text("section")
	r.section = j.sections[code]
	switch {
	case code == "":
		add(fault.Required, "section", "没有业务科室编码")
	case r.section == nil:
		add(fault.NotFound, "section", "没有编码为“%s”的业务科室", shortened(code))
	}
}

// above finds the units over one, as they will be, to the top.
func (j *unitJudge) above(i int, r *unitRow) {
	at := fmt.Sprintf("rows[%d].parent", i)
	if _, known := j.parents[r.parent]; r.parent != "" && !known {
		j.faults.Add(r.fault(fault.NotFound, "parent", at, "没有编码为“%s”的单位", shortened(r.parent)))
		return
	}
	r.level = 1
	for up := r.parent; up != ""; up = j.parents[up] {
		if r.level++; r.level > len(j.parents) {
			j.faults.Add(r.fault(fault.BadInput, "parent", at, "上级单位互为上下级"))
			return
		}
	}
}

// change is what a row makes of the unit that stands.
func (r *unitRow) change(j *unitJudge) (TakenChange, bool) {
	c := TakenChange{Line: r.line.line, Code: r.code, NameZh: r.name, New: r.stands == nil}
	if c.New {
		c.What = "新增单位"
		return c, true
	}
	u := r.stands
	parent := ""
	if u.Edges.Parent != nil {
		parent = u.Edges.Parent.Code
	}
	for _, x := range []struct {
		name          string
		before, after string
	}{
		{"名称", u.NameZh, r.name}, {"简称", u.ShortNameZh, r.short}, {"类别", unitKinds[u.Kind], unitKinds[r.kind]}, {"上级单位", parent, r.parent},
		{"业务科室", j.sectionOf(u), r.section.Code}, {"级次", strconv.Itoa(u.Level), strconv.Itoa(r.level)},
	} {
		if x.before != x.after {
			c.What += fmt.Sprintf("%s由“%s”改为“%s”；", x.name, x.before, x.after)
		}
	}
	return c, c.What != ""
}

func (j *unitJudge) sectionOf(u *ent.Unit) string {
	for code, s := range j.sections {
		if s.ID == u.SectionID {
			return code
		}
	}
	return ""
}

// write writes the rows that change something, what is above before what hangs under it.
func (j *unitJudge) write(ctx context.Context, db *ent.Client) error {
	ctx = viewer.System(ctx, "units were brought in")
	slices.SortStableFunc(j.rows, func(a, b *unitRow) int { return a.level - b.level })
	for _, r := range j.rows {
		if _, changes := r.change(j); !changes {
			continue
		}
		var parent *uuid.UUID
		if r.parent != "" {
			parent = &j.units[r.parent].ID
		}
		if r.stands == nil {
			u, err := db.Unit.Create().SetDivision(viewer.FromContext(ctx).Division).SetCode(r.code).SetNameZh(r.name).SetShortNameZh(r.short).SetKind(r.kind).
				SetLevel(r.level).SetSectionID(r.section.ID).SetNillableParentID(parent).Save(ctx)
			if err != nil {
				return fmt.Errorf("unit %s: %w", r.code, err)
			}
			j.units[r.code] = u
			continue
		}
		update := r.stands.Update().SetNameZh(r.name).SetShortNameZh(r.short).SetKind(r.kind).SetLevel(r.level).SetSectionID(r.section.ID).ClearParentID()
		if err := update.SetNillableParentID(parent).Exec(ctx); err != nil {
			return fmt.Errorf("unit %s: %w", r.code, err)
		}
	}
	return nil
}
