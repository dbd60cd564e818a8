package exchange

import (
	"context"
	"fmt"
	"io"

	"hengxiao/domain/fault"
	"hengxiao/domain/paper/book"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/section"
	"hengxiao/ent/generated/ent/tableimport"
	"hengxiao/ent/viewer"
)

// sectionColumns are what a workbook of sections has, out as well as in.
var sectionColumns = []column{{"科室编码", "code", true}, {"科室名称", "nameZh", true}}

const sectionSheet = "业务科室"

// WriteSections writes the bureau's sections as the import takes them, or none of them: the
// template.
func WriteSections(ctx context.Context, db *ent.Client, w io.Writer, empty bool) error {
	page := book.Page{Name: sectionSheet, Head: headOf(sectionColumns)}
	if !empty {
		sections, err := db.Section.Query().Order(section.ByCode()).All(ctx)
		if err != nil {
			return err
		}
		for _, s := range sections {
			page.Rows = append(page.Rows, []book.Value{book.Text(s.Code), book.Text(s.NameZh)})
		}
	}
	words := book.Page{Name: "填写说明", Head: []string{"列", "要求"}, Rows: [][]book.Value{
		{book.Text("科室编码"), book.Text("必填；字母、数字或下划线，最多 20 位。已有的编码按本行更新，没有的新增，表中没有的科室不变")},
		{book.Text("科室名称"), book.Text("必填；最多 60 个字")},
	}}
	return book.Write(w, []book.Page{page, words})
}

// ImportSections takes a workbook of the bureau's sections (业务科室): known codes are
// renamed, others are new, sections that it does not name stay. A bureau begins with it:
// units are looked after by sections.
func ImportSections(ctx context.Context, db *ent.Client, in Handed) (*Taken, error) {
	s, err := linesOf(in.Body, sectionSheet, sectionColumns)
	if err != nil {
		return nil, err
	}
	if err := listed(sectionFaults(s)).Err(); err != nil {
		return nil, err
	}
	sections, err := db.Section.Query().All(ctx)
	if err != nil {
		return nil, err
	}
	stands := map[string]*ent.Section{}
	for _, s := range sections {
		stands[s.Code] = s
	}
	found := intake{rows: len(s.lines), write: func(ctx context.Context) error { return writeSections(ctx, db, s, stands) }}
	for _, l := range s.lines {
		c := TakenChange{Line: l.line, Code: l.text("code"), NameZh: l.text("nameZh")}
		switch was := stands[c.Code]; {
		case was == nil:
			c.New, c.What = true, "新增科室"
		case was.NameZh != c.NameZh:
			c.What = fmt.Sprintf("名称由“%s”改为“%s”", was.NameZh, c.NameZh)
		default:
			continue
		}
		found.changes = append(found.changes, c)
	}
	return in.finish(ctx, db, tableimport.KindSECTIONS, found)
}

// sectionFaults are what is wrong with the rows.
func sectionFaults(s *sheet) fault.List {
	var faults fault.List
	first := map[string]int{}
	for i, l := range s.lines {
		add := func(code fault.Code, field, message string, args ...any) {
			faults.Add(l.fault(code, field, fmt.Sprintf("rows[%d].%s", i, field), message, args...))
		}
		code := l.text("code")
		before, twice := first[code]
		switch {
		case code == "":
			add(fault.Required, "code", "没有科室编码")
		case !sectionCode.MatchString(code):
			add(fault.BadInput, "code", "科室编码应为字母、数字或下划线，最多 20 位，现为“%s”", shortened(code))
		case twice:
			add(fault.DupIndicator, "code", "与第%d行重复", before)
		default:
			first[code] = l.line
		}
		switch n := form.Length(l.text("nameZh")); {
		case n == 0:
			add(fault.Required, "nameZh", "没有科室名称")
		case n > 60:
			add(fault.TooShort, "nameZh", "最多 60 个字，现有 %d 个字", n)
		}
	}
	return faults
}

func writeSections(ctx context.Context, db *ent.Client, s *sheet, stands map[string]*ent.Section) error {
	ctx = viewer.System(ctx, "sections were brought in")
	for _, l := range s.lines {
		code, name := l.text("code"), l.text("nameZh")
		was := stands[code]
		switch {
		case was == nil:
			if err := db.Section.Create().SetDivision(viewer.FromContext(ctx).Division).SetCode(code).SetNameZh(name).Exec(ctx); err != nil {
				return fmt.Errorf("section %s: %w", code, err)
			}
		case was.NameZh != name:
			if err := was.Update().SetNameZh(name).Exec(ctx); err != nil {
				return fmt.Errorf("section %s: %w", code, err)
			}
		}
	}
	return nil
}
