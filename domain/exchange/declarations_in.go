package exchange

import (
	"context"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/filing"
	"hengxiao/domain/standard"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/tableimport"
	"hengxiao/ent/generated/ent/unit"
	"hengxiao/ent/viewer"
)

// mostDeclarations is how many declarations a workbook brings in at most.
const mostDeclarations = 200

// typedDeclaration is a declaration as a workbook has it, and where each part of it stands.
type typedDeclaration struct {
	line
	no    int // in the workbook
	form  form.Declaration
	unit  *ent.Unit
	lines map[string][]line // of the form's lists
}

// declarationReader reads the sheets of a workbook into forms.
type declarationReader struct {
	set    *standard.Set
	rows   []*typedDeclaration
	byNo   map[string]*typedDeclaration
	faults fault.List
}

// ImportDeclarations takes a workbook of declarations for a batch: each becomes a draft of
// the unit that the viewer files for. All rows are judged before one is written: what is
// given must be right by the form's own check, what is missing may follow in the draft.
func ImportDeclarations(ctx context.Context, db *ent.Client, batchID uuid.UUID, in Handed) (*Taken, error) {
	sheets, err := sheetsOf(in.Body, declarationSheets())
	if err != nil {
		return nil, err
	}
	b, err := db.Batch.Get(ctx, batchID)
	if ent.IsNotFound(err) {
		return nil, fault.Missing().At("batchID")
	}
	if err != nil {
		return nil, err
	}
	set, err := standard.OfBatch(ctx, db, b)
	if err != nil {
		return nil, err
	}
	r := &declarationReader{set: set, byNo: map[string]*typedDeclaration{}}
	if err := r.read(sheets); err != nil {
		return nil, err
	}
	if err := r.belong(ctx, db, b); err != nil {
		return nil, err
	}
	notes := r.check(b)
	if err := listed(r.faults).Err(); err != nil {
		return nil, err
	}
	found := intake{rows: len(r.rows), notes: notes, write: func(ctx context.Context) error { return r.write(ctx, db, b) }}
	for _, d := range r.rows {
		found.changes = append(found.changes, TakenChange{Line: d.line.line, Code: d.unit.Code, NameZh: form.Word(d.form.NameZh), New: true,
			What: fmt.Sprintf("新建草稿，指标 %d 行，明细 %d 行", len(d.form.Indicators), len(d.form.BudgetLines))})
	}
	return in.finish(ctx, db, tableimport.KindDECLARATIONS, found)
}

// declarationSheets are the sheets of a workbook of declarations.
func declarationSheets() []string {
	names := []string{projectSheet}
	for _, p := range parts {
		names = append(names, p.sheet)
	}
	return names
}

func (r *declarationReader) read(sheets map[string]table) error {
	main, there := sheets[projectSheet]
	if !there {
		return unreadable("工作簿中没有“%s”工作表，请使用模板", projectSheet)
	}
	columns := []column{keyed}
	for _, c := range projectCells {
		columns = append(columns, c.column)
	}
	s, err := sheetFrom(main, columns)
	if err != nil {
		return err
	}
	if len(s.lines) == 0 {
		return empty(s)
	}
	if n := len(s.lines); n > mostDeclarations {
		return unreadable("一次最多导入 %d 个项目，现有 %d 个", mostDeclarations, n)
	}
	for i, l := range s.lines {
		d := &typedDeclaration{line: l, no: i, lines: map[string][]line{}}
		no := l.text(keyed.field)
		switch before := r.byNo[no]; {
		case no == "":
			r.faults.Add(l.fault(fault.Required, keyed.field, d.path(keyed.field), "没有序号"))
		case before != nil:
			r.faults.Add(l.fault(fault.DupIndicator, keyed.field, d.path(keyed.field), "与第%d行重复", before.line.line))
		default:
			r.byNo[no] = d
		}
		readCells(r, d, l, &d.form, projectCells, func(field string) string { return field })
		r.rows = append(r.rows, d)
	}
	for _, p := range parts {
		t, there := sheets[p.sheet]
		if !there || len(t.rows) == 0 {
			continue
		}
		s, err := sheetFrom(t, p.head)
		if err != nil {
			return err
		}
		p.read(r, s)
	}
	return nil
}

func (d *typedDeclaration) path(field string) string {
	return fmt.Sprintf("declarations[%d].%s", d.no, field)
}

// find is the project that a row of another sheet belongs to.
func (r *declarationReader) find(l line) *typedDeclaration {
	no := l.text(keyed.field)
	d := r.byNo[no]
	switch {
	case no == "":
		r.faults.Add(l.fault(fault.Required, keyed.field, "", "没有序号"))
	case d == nil:
		r.faults.Add(l.fault(fault.NotFound, keyed.field, "", "“%s”表没有序号“%s”", projectSheet, shortened(no)))
	}
	return d
}

// readCells reads a row's cells; one that is empty gives nothing.
func readCells[T any](r *declarationReader, d *typedDeclaration, l line, row *T, cells []cellOf[T], path func(string) string) {
	for _, c := range cells {
		text := l.text(c.field)
		if text == "" {
			continue
		}
		if !c.set(row, text, r.set) {
			r.faults.Add(l.fault(fault.BadInput, c.field, d.path(path(c.field)), "应为%s，现为“%s”", c.asked(), shortened(text)))
		}
	}
}

// asked is what a cell takes that is not any text.
func (c cellOf[T]) asked() string {
	if c.choices != nil {
		return "“是”或“否”"
	}
	return c.hint
}

// belong finds each declaration's unit: one that the viewer files for, whose batch is open,
// and which has not declared the same thing in it.
func (r *declarationReader) belong(ctx context.Context, db *ent.Client, b *ent.Batch) error {
	v := viewer.FromContext(ctx)
	known := map[string]*ent.Unit{}
	named := map[string]*typedDeclaration{}
	for _, d := range r.rows {
		code := form.Word(d.form.UnitCode)
		u, asked := known[code]
		if !asked {
			q := db.Unit.Query().Where(unit.Code(code))
			if code == "" && v.UnitID != nil {
				q = db.Unit.Query().Where(unit.ID(*v.UnitID))
			}
			var err error
			if u, err = q.Only(ctx); err != nil && !ent.IsNotFound(err) {
				return err
			}
			if u != nil && !v.Covers([]viewer.Role{viewer.UnitClerk}, u.ID, u.SectionID, uuid.Nil) {
				u = nil
			}
			if u != nil {
				if err := filing.Takes(ctx, db, b.ID, u.ID); err != nil {
					return err
				}
			}
			known[code] = u
		}
		if u == nil {
			r.faults.Add(d.fault(fault.NotFound, "unitCode", d.path("unitCode"), "不是您填报的单位"))
			continue
		}
		d.unit = u
		name := standard.NormalName(form.Word(d.form.NameZh))
		if name == "" {
			continue
		}
		if before := named[u.Code+name]; before != nil {
			r.faults.Add(d.fault(fault.DupIndicator, "nameZh", d.path("nameZh"), "与第%d行是同名项目", before.line.line))
		}
		named[u.Code+name] = d
		there, err := db.Declaration.Query().Where(declaration.BatchID(b.ID), declaration.UnitID(u.ID), declaration.NormalName(name),
			declaration.StageNEQ(declaration.StageWITHDRAWN)).Exist(ctx)
		if err != nil {
			return err
		}
		if there {
			r.faults.Add(d.fault(fault.DupIndicator, "nameZh", d.path("nameZh"), "本批次已有同名项目"))
		}
	}
	return nil
}

// check judges each form by its own check, and answers with what it warns of.
func (r *declarationReader) check(b *ent.Batch) (notes []string) {
	for _, d := range r.rows {
		f := d.form
		f.BudgetYear = &b.BudgetYear
		if d.unit != nil {
			f.UnitCode = &d.unit.Code
		}
		if form.Word(f.NameZh) == "" {
			r.faults.Add(d.fault(fault.Required, "nameZh", d.path("nameZh"), "没有项目名称"))
		}
		for _, found := range filing.Check(f, r.set) {
			switch {
			case found.Severity() == fault.Warning:
				notes = append(notes, d.where(found.Path).words+"："+found.Message)
			case later(found.Code):
			default:
				r.faults.Add(d.where(found.Path).fault(found.Code, found.Message).At("%s", d.path(found.Path)))
			}
		}
	}
	return notes
}

// later tells of a fault that something is missing: it may follow in the draft.
func later(code fault.Code) bool { return code == fault.Required || code == fault.Level1Missing }

var rowPath = regexp.MustCompile(`^([a-zA-Z]+)\[(\d+)\](?:\.([a-zA-Z0-9]+))?$`)

// where is the place of a path of the form in the workbook.
func (d *typedDeclaration) where(path string) place {
	if m := rowPath.FindStringSubmatch(path); m != nil {
		i, _ := strconv.Atoi(m[2])
		if lines := d.lines[m[1]]; i < len(lines) {
			field := m[3]
			if field == "targetText" {
				field = "targetValue"
			}
			return lines[i].place(field)
		}
		path = m[1]
	}
	for _, p := range parts {
		if p.list == path {
			return place{fmt.Sprintf("工作表“%s”（序号%s）", p.sheet, strings.TrimSpace(d.text(keyed.field))), p.sheet}
		}
	}
	return d.place(path)
}

// write makes the drafts, one after another.
func (r *declarationReader) write(ctx context.Context, db *ent.Client, b *ent.Batch) error {
	for _, d := range r.rows {
		begun, err := filing.Start(ctx, db, filing.StartDeclaration{BatchID: b.ID, UnitCode: &d.unit.Code, NameZh: d.form.NameZh})
		if err != nil {
			return err
		}
		if _, err := filing.Save(ctx, db, filing.SaveDraft{ID: begun.ID, Version: begun.Version, Form: d.form}); err != nil {
			return err
		}
	}
	return nil
}
