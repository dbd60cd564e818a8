package demo

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/google/uuid"

	"hengxiao/domain/filing"
	"hengxiao/domain/screening"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/attachment"
	"hengxiao/ent/generated/ent/project"
	"hengxiao/ent/viewer"
)

// declared is a project on its way, and how far it has come.
type declared struct {
	*ent.Declaration
	data    projectData
	section string // login of its section's reviewer
}

func (d *declared) unit() string { return *d.data.Declaration.UnitCode }
func (d *declared) seen() workflow.Seen {
	return workflow.Seen{ID: d.ID, Version: d.Version}
}
func (d *declared) because(reason string) workflow.SeenWithReason {
	return workflow.SeenWithReason{ID: d.ID, Version: d.Version, Reason: reason}
}

// fill begins the declaration of a project and fills the form in as its clerk.
func (s *seed) fill(ctx context.Context, batch uuid.UUID, code string) (*declared, error) {
	p := project1(code)
	f := s.form(p.Declaration)
	unit := *f.UnitCode
	ctx = s.as(ctx, "clerk."+unit)
	start := filing.StartDeclaration{BatchID: batch, UnitCode: &unit, NameZh: f.NameZh}
	if known, ok := s.known[code]; ok {
		start = filing.StartDeclaration{BatchID: batch, ProjectID: &known}
	}
	d, err := filing.Start(ctx, s.db, start)
	if err != nil {
		return nil, fmt.Errorf("start %s: %w", code, err)
	}
	s.known[code] = d.ProjectID
	if p.LastGrade != nil {
		err := s.db.Project.Update().Where(project.ID(d.ProjectID)).SetLastGrade(*p.LastGrade).SetLastGradeYear(*f.BudgetYear - 2).
			Exec(viewer.System(ctx, "last year's result"))
		if err != nil {
			return nil, err
		}
	}
	for _, file := range p.Attachments {
		if err := s.attach(ctx, d, file); err != nil {
			return nil, err
		}
	}
	if err := s.fromLibrary(ctx, f.Indicators); err != nil {
		return nil, err
	}
	d, err = filing.Save(ctx, s.db, filing.SaveDraft{ID: d.ID, Version: d.Version, Form: f})
	if err != nil {
		return nil, fmt.Errorf("save %s: %w", code, err)
	}
	return &declared{d, p, s.sectionOf(unit)}, nil
}

// fromLibrary marks the rows that the clerk took from the indicator library.
func (s *seed) fromLibrary(ctx context.Context, rows []form.Indicator) error {
	library, err := s.db.LibraryIndicator.Query().All(ctx)
	if err != nil {
		return err
	}
	for i, r := range rows {
		for _, l := range library {
			if l.NameZh == *r.NameZh && l.Level2 == *r.Level2 && l.Operator == *r.Operator && l.Unit == form.Word(r.Unit) {
				rows[i].LibraryRef = say(l.ID.String())
			}
		}
	}
	return nil
}

func (s *seed) attach(ctx context.Context, d *ent.Declaration, file fileData) error {
	body := page(file.NameZh)
	sum, err := s.keep(body)
	if err != nil {
		return err
	}
	_, err = filing.Attach(ctx, s.db, filing.AttachInput{DeclarationID: d.ID, Kind: attachment.Kind(file.Kind),
		Name: file.NameZh, Mime: "application/pdf", Size: int64(len(body)), Sha256: sum})
	return err
}

// submit hands the form to the head.
func (s *seed) submit(ctx context.Context, d *declared) error {
	row, err := filing.Submit(s.as(ctx, "clerk."+d.unit()), s.db, d.seen())
	return d.now(row, err)
}

// sign brings the form through the head, and the department where there is one,
// to its screening.
func (s *seed) sign(ctx context.Context, d *declared) error {
	row, err := screening.After(filing.Sign)(s.as(ctx, "head."+d.unit()), s.db, d.seen())
	if err := d.now(row, err); err != nil || d.Stage != "DEPT_REVIEW" {
		return err
	}
	row, err = screening.After(filing.DeptApprove)(s.as(ctx, "dept."+parentOf(d.unit())), s.db, d.seen())
	return d.now(row, err)
}

// screened fills, submits and signs.
func (s *seed) screened(ctx context.Context, batch uuid.UUID, code string) (*declared, error) {
	d, err := s.fill(ctx, batch, code)
	if err != nil {
		return nil, err
	}
	if err := s.submit(ctx, d); err != nil {
		return nil, err
	}
	return d, s.sign(ctx, d)
}

// now takes the newest row of the declaration.
func (d *declared) now(row *ent.Declaration, err error) error {
	if err != nil {
		return fmt.Errorf("%s: %w", d.data.Code, err)
	}
	d.Declaration = row
	return nil
}

// again reads the declaration after somebody else's step.
func (s *seed) again(ctx context.Context, d *declared) error {
	row, err := s.db.Declaration.Get(viewer.Machine(ctx, d.Division, "demo"), d.ID)
	return d.now(row, err)
}

func project1(code string) projectData {
	for _, p := range slices.Concat(read().projects, read().fund) {
		if p.Code == code {
			return p
		}
	}
	panic("demo: no project " + code)
}

func (s *seed) sectionOf(unit string) string {
	for _, u := range read().district.Units {
		if u.Code == unit {
			return "section." + strings.ToLower(strings.TrimPrefix(u.SectionCode, "KS_"))
		}
	}
	panic("demo: no unit " + unit)
}

func parentOf(unit string) string {
	for _, u := range read().district.Units {
		if u.Code == unit && u.ParentCode != nil {
			return *u.ParentCode
		}
	}
	panic("demo: no department over " + unit)
}

// form is a form of the data, moved to the demo's budget year.
func (s *seed) form(f form.Declaration) form.Declaration {
	year := *f.BudgetYear + s.shift - s.back
	f.BudgetYear = &year
	f.StartDate, f.EndDate = s.later(f.StartDate), s.later(f.EndDate)
	schedule := make([]form.Stage, len(f.Schedule))
	for i, st := range f.Schedule {
		st.Start, st.End = s.later(st.Start), s.later(st.End)
		schedule[i] = st
	}
	f.Schedule = schedule
	split := make([]form.YearAmount, len(f.YearlySplit))
	for i, y := range f.YearlySplit {
		if y.Year != nil {
			moved := *y.Year + s.shift - s.back
			y.Year = &moved
		}
		split[i] = y
	}
	f.YearlySplit = split
	return f
}

func (s *seed) later(d *clock.Date) *clock.Date {
	if d == nil {
		return nil
	}
	moved := d.AddYears(s.shift - s.back)
	return &moved
}

// page is a one-page PDF that stands for a paper of the demo.
func page(title string) []byte {
	var b strings.Builder
	var offsets []int
	object := func(body string) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(offsets), body)
	}
	var hex strings.Builder
	for _, r := range title + " 演示材料" {
		fmt.Fprintf(&hex, "%04X", r)
	}
	text := "BT /F1 24 Tf 72 720 Td <" + hex.String() + "> Tj ET"
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
	object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>")
	object("<< /Length " + strconv.Itoa(len(text)) + " >>\nstream\n" + text + "\nendstream")
	object("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>")
	object("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>")
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return []byte(b.String())
}
